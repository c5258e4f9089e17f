import { z } from '@strapi/utils';

import { CHANGE_KINDS } from '../core/targeting/change';

/** So many pieces at most in one request: it ends before a proxy loses patience. */
export const PIECES_A_REQUEST = 100;

const key = z.string().min(1).max(190);
const keys = z.array(key).max(100);
const locale = z.string().min(1).max(35).nullable().default(null);

const tagChange = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS),
    keys,
    inFront: z.boolean().optional(),
  })
  .refine(({ kind, keys: { length } }) => kind === 'replace' || length > 0, {
    path: ['keys'],
    message: 'name at least one',
  });

const formatChange = tagChange.refine(
  ({ kind, keys: { length } }) => kind === 'remove' || length < 2,
  {
    path: ['keys'],
    message: 'a piece has one format',
  },
);

const change = z
  .strictObject({
    stages: tagChange.nullable().default(null),
    personas: tagChange.nullable().default(null),
    format: formatChange.nullable().default(null),
    touchpoints: tagChange.nullable().default(null),
  })
  .refine((kinds) => Object.values(kinds).some((each) => each !== null), {
    message: 'change at least one of stages, personas, format and touchpoints',
  });

const piece = z.strictObject({
  contentType: key,
  documentId: key,
  /** Where tags are per locale: the one to change, or null for every one of the piece. */
  locale,
});

/** Body of `POST /targeting/preview` and `POST /targeting/change`. */
export const changeRequest = z.strictObject({
  change,
  pieces: z.array(piece).min(1).max(PIECES_A_REQUEST),
});
export type ChangeRequest = z.output<typeof changeRequest>;

const targeting = z.strictObject({
  stages: keys,
  personas: keys,
  format: key.nullable(),
  touchpoints: keys,
});

/** Body of `POST /targeting/restore`: each piece's tags before, and what they have to be still. */
export const restoreRequest = z.strictObject({
  pieces: z
    .array(
      z.strictObject({
        contentType: key,
        documentId: key,
        versions: z
          .array(z.strictObject({ locale, before: targeting, after: targeting }))
          .min(1)
          .max(200),
      }),
    )
    .min(1)
    .max(PIECES_A_REQUEST),
});
export type RestoreRequest = z.output<typeof restoreRequest>;
