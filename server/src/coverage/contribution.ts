import { readLocale, readText, readTexts, refuseOthers, type RawQuery } from '../content/readers';
import { contributionOf, type Contribution, type PieceInHand } from '../core/coverage/contribution';
import { loadDefinitions } from '../definitions/load';
import type { Definitions } from '../definitions/types';
import { invalid, unknownKey } from '../errors';
import { isLocalized } from '../schema/enabled-types';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { inputFor, type View } from './report';

const CONTRIBUTION_PARAMETERS = ['documentId', 'locale', 'stage', 'personas', 'format'] as const;
const MAX_PERSONAS = 20;

const readStage = (query: RawQuery, valid: readonly string[]): string => {
  const stage = readText(query, 'stage', { valid });
  if (stage === undefined) {
    throw invalid('JOURNEY_INVALID_PARAMETER', 'Missing parameter "stage": the primary stage.', {
      parameter: 'stage',
      valid,
    });
  }
  if (!valid.includes(stage)) {
    throw unknownKey('JOURNEY_UNKNOWN_STAGE', { parameter: 'stage', value: stage, valid });
  }
  return stage;
};

const readPersonas = (query: RawQuery, valid: readonly string[]): string[] => {
  const personas = readTexts(query, 'personas', { most: MAX_PERSONAS, valid });
  const unknown = personas.find((key) => !valid.includes(key));
  if (unknown === undefined) return personas;
  throw unknownKey('JOURNEY_UNKNOWN_PERSONA', { parameter: 'personas', value: unknown, valid });
};

const readFormat = (query: RawQuery, valid: readonly string[]): string | null => {
  const format = readText(query, 'format', { valid }) ?? null;
  if (format === null || valid.includes(format)) return format;
  throw unknownKey('JOURNEY_UNKNOWN_FORMAT', { parameter: 'format', value: format, valid });
};

const keysOf = (rows: ReadonlyArray<{ readonly key: string }>): string[] =>
  rows.map(({ key }) => key);

const readPiece = (
  query: RawQuery,
  { tagged, personas, formats }: Definitions,
): Omit<PieceInHand, 'contentType'> => ({
  documentId: readText(query, 'documentId', { expected: 'the id of a document' }) ?? null,
  stage: readStage(query, keysOf(tagged.stages)),
  personas: readPersonas(query, keysOf(personas)),
  format: readFormat(query, keysOf(formats)),
});

/** The locale that was counted in, `*` for all, and what the piece adds there. */
export type ContributionReport = Contribution & { readonly locale: string };

/**
 * What a piece of a type adds to what the caller may see, tagged as the query says: the tags need
 * not be saved. Published pieces are counted, in the locale of the piece; a type that is not
 * localized serves all of them.
 */
export const reportContribution = async (
  strapi: Strapi,
  query: RawQuery,
  { type, view }: { type: HostContentType; view: View },
): Promise<ContributionReport> => {
  refuseOthers(query, CONTRIBUTION_PARAMETERS);
  const locale = isLocalized(type) ? readLocale(query) : '*';
  const input = await inputFor(strapi, locale === undefined ? {} : { locale }, view);
  const piece = { contentType: type.uid, ...readPiece(query, await loadDefinitions(strapi)) };
  return { locale: input.filter.locale, ...contributionOf(input, piece) };
};
