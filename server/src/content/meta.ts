import { nextStage, previousStage } from '../core/journey/alignment';
import { nameIn } from '../core/journey/names';
import type { MatchLevel } from '../core/matching/types';
import type { Definitions } from '../definitions/types';
import { paginationMeta } from './pagination';
import { definitionsTag } from '../kept/answer';
import type { ContentRequest } from './request';
import type { Selection } from './selection';

const FALLBACKS: readonly MatchLevel[] = ['near-exact', 'near', 'untargeted'];

const matchMeta = (request: ContentRequest, { tagged }: Definitions, { levels }: Selection) => ({
  requested: {
    ...request.stage.requested,
    persona: request.visitor.personas,
    locale: request.locale,
  },
  served: { journey: tagged.key, stage: request.stage.served.key },
  assumed: request.stage.assumed,
  fallback: FALLBACKS.some((level) => levels[level] !== undefined),
  levels,
});

const stageMeta = (request: ContentRequest, { tagged }: Definitions, locale: string) => {
  const { key, name } = request.stage.served;
  return {
    key,
    name: nameIn(name, locale),
    previous: previousStage(tagged, key)?.key ?? null,
    next: nextStage(tagged, key)?.key ?? null,
  };
};

/** What an answer depends on, as keys for a cache to purge it by. */
const cacheTags = (
  request: ContentRequest,
  { tagged }: Definitions,
  populated: readonly string[],
): string[] => [
  ...new Set([
    definitionsTag(tagged),
    `stage:${request.stage.served.key}`,
    ...request.visitor.personas.map((key) => `persona:${key}`),
    ...request.types.searched.map((type) => type.uid),
    ...populated,
  ]),
];

/** `meta` of an answer, without its explanation. */
export const answerMeta = (options: {
  request: ContentRequest;
  definitions: Definitions;
  selection: Selection;
  /** To name the stage in. */
  locale: string;
  /** Content types that come along with the pieces. */
  populated?: readonly string[];
}) => {
  const { request, definitions, selection, locale, populated = [] } = options;
  return {
    pagination: paginationMeta(request.pagination, selection.total),
    match: matchMeta(request, definitions, selection),
    stage: stageMeta(request, definitions, locale),
    cache: { tags: cacheTags(request, definitions, populated) },
  };
};
