import { listQuery, stageQuery } from '../contracts/content-api';
import { nextStage, previousStage } from '../core/journey/alignment';
import { nameIn } from '../core/journey/names';
import type { Journey, Stage } from '../core/journey/types';
import { loadDefinitions } from '../definitions/load';
import type { PersonaDefinition, TagDefinition } from '../definitions/types';
import { notFound, type ErrorCode } from '../errors';
import { defaultLocale } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { readLocale, refuseOthers, type RawQuery } from './readers';
import { readJourney } from './request';

/** The locale to name things in: the default one when none or all are asked for. */
const readNameLocale = async (strapi: Strapi, query: RawQuery): Promise<string> => {
  const locale = readLocale(query);
  if (locale !== undefined && locale !== '*') return locale;
  return defaultLocale(strapi);
};

const stageItem = (journey: Journey, stage: Stage, locale: string) => ({
  key: stage.key,
  name: nameIn(stage.name, locale),
  visitorExpects: nameIn(stage.visitorExpects, locale) || null,
  readiness: stage.readiness,
  previous: previousStage(journey, stage.key)?.key ?? null,
  next: nextStage(journey, stage.key)?.key ?? null,
});

const journeyItem = (journey: Journey, options: { tagged: Journey; locale: string }) => ({
  key: journey.key,
  name: nameIn(journey.name, options.locale),
  isDefault: journey === options.tagged,
  cyclic: journey.cyclic,
  stages: journey.stages.map((stage) => stageItem(journey, stage, options.locale)),
});

const found = <T extends { key: string }>(
  items: readonly T[],
  options: { key: string; what: string; code: ErrorCode },
): T => {
  const item = items.find((each) => each.key === options.key);
  if (item) return item;
  const valid = items.map((each) => each.key);
  throw notFound(
    options.code,
    `There is no ${options.what} "${options.key}". Valid: ${valid.join(', ') || 'none is defined yet'}`,
    { parameter: 'key', value: options.key, valid },
  );
};

/** All journeys with their stages in order, names in the asked locale. */
export const listJourneys = async (strapi: Strapi, query: RawQuery) => {
  refuseOthers(query, Object.keys(listQuery));
  const { journeys, tagged } = await loadDefinitions(strapi);
  const locale = await readNameLocale(strapi, query);
  return journeys.map((journey) => journeyItem(journey, { tagged, locale }));
};

/** Throws 404 JOURNEY_UNKNOWN_JOURNEY. */
export const oneJourney = async (strapi: Strapi, key: string, query: RawQuery) =>
  found(await listJourneys(strapi, query), {
    key,
    what: 'journey',
    code: 'JOURNEY_UNKNOWN_JOURNEY',
  });

/** The stages of the default or the asked journey, in order. */
export const listStages = async (strapi: Strapi, query: RawQuery) => {
  refuseOthers(query, Object.keys(stageQuery));
  const journey = readJourney(query, await loadDefinitions(strapi));
  const locale = await readNameLocale(strapi, query);
  return journey.stages.map((stage) => stageItem(journey, stage, locale));
};

/** Throws 404 JOURNEY_UNKNOWN_STAGE. */
export const oneStage = async (strapi: Strapi, key: string, query: RawQuery) =>
  found(await listStages(strapi, query), { key, what: 'stage', code: 'JOURNEY_UNKNOWN_STAGE' });

const isOffered = ({ archived }: TagDefinition): boolean => !archived;

const personaItem = ({ key, name, market }: PersonaDefinition, locale: string) => ({
  key,
  name: nameIn(name, locale),
  market,
});

/**
 * Personas as the public may know them: what the strategist wrote about them stays inside. As in
 * the lists of formats and touchpoints, archived ones are left out: a list is there to choose from.
 */
export const listPersonas = async (strapi: Strapi, query: RawQuery) => {
  refuseOthers(query, Object.keys(listQuery));
  const { personas } = await loadDefinitions(strapi);
  const locale = await readNameLocale(strapi, query);
  return personas.filter(isOffered).map((persona) => personaItem(persona, locale));
};

/** An archived one too: pieces still name it. Throws 404 JOURNEY_UNKNOWN_PERSONA. */
export const onePersona = async (strapi: Strapi, key: string, query: RawQuery) => {
  refuseOthers(query, Object.keys(listQuery));
  const { personas } = await loadDefinitions(strapi);
  const persona = found(personas, { key, what: 'persona', code: 'JOURNEY_UNKNOWN_PERSONA' });
  return personaItem(persona, await readNameLocale(strapi, query));
};

export const listFormats = async (strapi: Strapi, query: RawQuery) => {
  refuseOthers(query, Object.keys(listQuery));
  const { formats } = await loadDefinitions(strapi);
  const locale = await readNameLocale(strapi, query);
  return formats.filter(isOffered).map(({ key, name }) => ({ key, name: nameIn(name, locale) }));
};

export const listTouchpoints = async (strapi: Strapi, query: RawQuery) => {
  refuseOthers(query, Object.keys(listQuery));
  const { touchpoints } = await loadDefinitions(strapi);
  const locale = await readNameLocale(strapi, query);
  return touchpoints.filter(isOffered).map(({ key, name, influence }) => ({
    key,
    name: nameIn(name, locale),
    influence: nameIn(influence, locale) || null,
  }));
};
