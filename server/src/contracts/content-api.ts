import { z } from '@strapi/utils';

import { DISMISSED_CHOICES } from '../core/coverage/dismissals';
import { MATCH_LEVELS, SORT_FIELDS } from '../core/matching/types';
import { CELL_STATUSES, COVERAGE_AGES, COVERAGE_STATUSES, GAP_TYPES } from '../core/coverage/types';

/**
 * Requests and answers of the content API, for OpenAPI. Strapi does not validate plugin routes by
 * them; the readers in `content/` do, with errors that name the valid values.
 */
const key = z.string().max(64);
const keys = z.union([key, z.array(key).max(20)]);
const text = z.string();
const projection = z.object({ fields: z.any().optional(), populate: z.any().optional() });

const pagination = z
  .object({
    page: z.number().int().min(1).optional(),
    pageSize: z.number().int().min(1).max(100).optional(),
    start: z.number().int().min(0).optional(),
    limit: z.number().int().min(-1).max(100).optional(),
    withCount: z.boolean().optional(),
  })
  .optional()
  .describe('As in Strapi; 10 pieces a page by default, at most 100');

const locale = text.max(35).optional().describe('Locale code; the default locale when absent');

export const contentQuery = {
  stage: key.optional().describe("Key of the visitor's stage; absent: the journey's first"),
  readiness: z.number().min(0).max(200).optional().describe('Instead of stage'),
  journey: key.optional().describe('The journey that stage is a key of; default: the default one'),
  persona: keys.optional().describe('One key or several, the most important first'),
  types: z
    .union([text, z.array(text).max(20)])
    .optional()
    .describe('Plural names or uids; default: every enabled type that may be read'),
  format: keys.optional().describe('Only these formats'),
  touchpoint: keys.optional().describe('Only pieces fit for these touchpoints'),
  locale: text.max(35).optional().describe('Locale code, or * for all; default: the default one'),
  exclude: z
    .union([text, z.array(text).max(100)])
    .optional()
    .describe('Document ids to leave out'),
  fallback: z
    .union([z.enum(['nearest', 'none']), z.array(z.enum(MATCH_LEVELS))])
    .optional()
    .describe('Which match levels may be used'),
  sort: text
    .optional()
    .describe(`Order within one match level: ${SORT_FIELDS.join(', ')}, with :asc or :desc`),
  pagination,
  fields: z.any().optional().describe('As in Strapi, with one type'),
  populate: z.any().optional().describe('As in Strapi, with one type; at most two levels'),
  on: z.record(text, projection).optional().describe('fields and populate for each type'),
  explain: z.boolean().optional().describe('Adds the reasons'),
};

const range = z.object({ from: z.number(), to: z.number() });
const stageItem = z.object({
  key,
  name: text,
  visitorExpects: text.nullable(),
  readiness: range,
  previous: key.nullable(),
  next: key.nullable(),
});
const journeyItem = z.object({
  key,
  name: text,
  isDefault: z.boolean(),
  cyclic: z.boolean(),
  stages: z.array(stageItem),
});
const personaItem = z.object({ key, name: text, market: z.enum(['b2b', 'b2c', 'both']) });
const formatItem = z.object({ key, name: text });
const touchpointItem = z.object({ key, name: text, influence: text.nullable() });
const list = (item: z.ZodType) => z.object({ data: z.array(item), meta: z.object({}) });
const one = (item: z.ZodType) => z.object({ data: item, meta: z.object({}) });

export const listed = {
  journey: list(journeyItem),
  stage: list(stageItem),
  persona: list(personaItem),
  format: list(formatItem),
  touchpoint: list(touchpointItem),
};
export const single = {
  journey: one(journeyItem),
  stage: one(stageItem),
  persona: one(personaItem),
};
export const listQuery = { locale };
export const stageQuery = { journey: key.optional(), locale };
export const keyParams = { key };

const match = z.object({
  level: z.enum(MATCH_LEVELS),
  stage: key.nullable(),
  persona: key.nullable(),
});
/** Why a candidate is not in an answer. */
export const LEFT_OUT_REASONS = [
  'excluded',
  'other-persona',
  'not-published',
  'type-not-readable',
] as const;

const leftOut = z.object({
  contentType: text,
  reason: z.enum(LEFT_OUT_REASONS),
  documentId: text.optional(),
  locale: text.nullable().optional(),
});

const placeExplanation = z.object({
  level: z.enum(MATCH_LEVELS),
  levelRank: z.number().int(),
  stage: z.object({
    asked: key,
    matched: key.nullable(),
    distance: z.number().nullable(),
    primary: z.boolean().nullable(),
  }),
  persona: z.object({ matched: key.nullable(), rank: z.number().int().nullable() }),
  sort: z.object({
    field: z.enum(SORT_FIELDS),
    direction: z.enum(['asc', 'desc']),
    value: z.union([text, z.number()]),
  }),
});

const paginationMeta = z.object({
  page: z.number().optional(),
  pageSize: z.number().optional(),
  pageCount: z.number().optional(),
  start: z.number().optional(),
  limit: z.number().optional(),
  total: z.number().optional(),
});

export const contentAnswer = z.object({
  data: z.array(
    z.looseObject({
      documentId: text,
      contentType: text,
      locale: text.nullable(),
      journey: z.object({
        stages: z.array(z.object({ key, primary: z.boolean() })),
        personas: z.array(key),
        format: key.nullable(),
        touchpoints: z.array(key),
        match,
        explain: placeExplanation.optional(),
      }),
    }),
  ),
  meta: z.object({
    pagination: paginationMeta,
    match: z.object({
      requested: z.object({
        stage: key.optional(),
        readiness: z.number().optional(),
        journey: key.optional(),
        persona: z.array(key),
        locale: text,
      }),
      served: z.object({ journey: key, stage: key }),
      assumed: z.boolean(),
      fallback: z.boolean(),
      levels: z.partialRecord(z.enum(MATCH_LEVELS), z.number()),
    }),
    stage: z.object({ key, name: text, previous: key.nullable(), next: key.nullable() }),
    cache: z.object({ tags: z.array(text) }),
    explain: z.object({ leftOut: z.array(leftOut) }).optional(),
  }),
});

export const coverageQuery = {
  journey: key.optional().describe('The journey to see content through'),
  locale: text.max(35).optional().describe('Locale code, or * for all; default: the default one'),
  types: contentQuery.types,
  format: key.optional(),
  persona: key.optional(),
  status: z.enum(COVERAGE_STATUSES).optional().describe('Default: published'),
  age: z.enum(COVERAGE_AGES).optional().describe('Only what was last changed so long ago'),
};
const gapType = z.enum(GAP_TYPES);
export const gapQuery = {
  ...coverageQuery,
  gapTypes: z
    .union([gapType, z.array(gapType)])
    .optional()
    .describe('Only these types of gaps'),
  dismissed: z
    .enum(DISMISSED_CHOICES)
    .optional()
    .describe('true: the dismissed ones; either: those and the open ones. Default: false'),
  pagination,
};

const count = z.number().int();
const cell = z.object({
  stage: key,
  persona: key.nullable(),
  own: count,
  shared: count,
  count,
  primary: count,
  planned: count,
  stale: count,
  newest: z.number().nullable(),
  target: count,
  status: z.enum(CELL_STATUSES),
});
const meta = z.looseObject({ scope: z.looseObject({}) });

export const coverageAnswer = z.object({
  data: z.object({
    cells: z.array(cell),
    all: z.array(z.looseObject({ stage: key, count })),
    personas: z.array(z.looseObject({ persona: key.nullable(), count })),
    byFormat: z.array(z.object({ stage: key, format: key, count })),
    byLocale: z.array(z.object({ stage: key, locale: text, count })),
    byType: z.array(z.object({ stage: key, type: text, count })),
    totals: z.looseObject({
      pieces: count,
      untagged: count,
      overTagged: count,
      stale: count,
      planned: count,
    }),
    transitions: z.array(z.looseObject({ from: key, to: key, deadEnd: z.boolean() })),
  }),
  meta,
});

export const gapAnswer = z.object({
  data: z.array(
    z.looseObject({
      id: text,
      type: gapType,
      priority: z.number(),
      dismissal: z
        .object({ gap: text, reason: text, until: text.nullable(), at: z.number() })
        .nullable(),
    }),
  ),
  meta: meta.extend({ gapTypes: z.record(gapType, count), dismissed: count }),
});
