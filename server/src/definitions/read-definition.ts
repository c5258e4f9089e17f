import { refuseOthers, type RawQuery } from '../content/readers';
import { readJourney } from '../content/request';
import { definitionBodies, type ExpectationBody } from '../contracts/definitions';
import { parse } from '../contracts/parse';
import { expectationStates } from '../core/coverage/expectation-states';
import { inputFor, scopeMeta, type View } from '../coverage/report';
import type { Strapi } from '../strapi-shims/types';
import type { TaggingKind } from './kinds';
import { loadDefinitions } from './load';
import { allExpectations, storedBody, versionOf } from './stored-body';

/**
 * A persona, format or touchpoint whole, with the version that a change of it may name.
 *
 * @throws JOURNEY_UNKNOWN_…
 */
export const readDefinition = async (
  strapi: Strapi,
  options: { kind: TaggingKind; key: string },
) => {
  const body = await storedBody(strapi, options);
  // Filled with what a body without them means.
  const whole = parse(definitionBodies[options.kind], body, 'JOURNEY_INVALID_DEFINITION');
  return { ...whole, version: versionOf(body) };
};

/** What `GET /journey/expectations` answers for each. */
export type StoredExpectation = Required<ExpectationBody> & { readonly version: string };

/** The expectations of the default or the asked journey, in the order of its stages. */
export const listExpectations = async (strapi: Strapi, query: RawQuery) => {
  refuseOthers(query, ['journey']);
  const definitions = await loadDefinitions(strapi);
  const journey = readJourney(query, definitions);
  const stages = journey.stages.map(({ key }) => key);
  const data: StoredExpectation[] = allExpectations(definitions)
    .filter((expectation) => expectation.journey === journey.key)
    .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
    .map((expectation) => ({
      ...expectation,
      types: expectation.types && [...expectation.types],
      version: versionOf(expectation),
    }));
  return { data, meta: { journey: journey.key } };
};

/** Whether each expectation of a journey is met, in every locale, by what the caller may see. */
export const listExpectationStates = async (strapi: Strapi, query: RawQuery, view: View) => {
  refuseOthers(query, ['journey']);
  const input = await inputFor(strapi, { ...query, locale: '*' }, view);
  return { data: expectationStates(input), meta: { scope: scopeMeta(input) } };
};
