import { z } from '@strapi/utils';

import { GAP_TYPES } from '../core/coverage/types';
import {
  HEADER_TEXT,
  SETTING_BOUNDS,
  WEIGHT_BOUNDS,
  type Bounds,
} from '../core/wording/setting-bounds';

const within = ({ min, max, isWhole }: Bounds) => {
  const number = z.number().min(min).max(max);
  return isWhole ? number.int() : number;
};

const weight = within(WEIGHT_BOUNDS);

/** A table whose entries are set one by one and taken out again with null. */
const table = <V extends z.ZodType>(value: V) =>
  z
    .record(z.string(), value.nullable())
    .transform(
      (entries) =>
        Object.fromEntries(Object.entries(entries).filter(([, each]) => each !== null)) as Record<
          string,
          z.output<V>
        >,
    );

const header = z
  .string()
  .regex(HEADER_TEXT, 'must be plain text on one line, of 1 to 200 characters');

/** Which fields and relations of a type come with its pieces. Null: as Strapi's own REST API. */
export const answerShape = z.strictObject({
  /** Fields of each piece when the caller asks for none. */
  defaultFields: z.array(z.string().max(190)).max(100).nullable().default(null),
  /** The only fields a caller may ask for. */
  allowedFields: z.array(z.string().max(190)).max(100).nullable().default(null),
  /** Relations of each piece when the caller asks for none. */
  defaultPopulate: z.array(z.string().max(190)).max(10).nullable().default(null),
  /** The only relations a caller may ask for. */
  allowedPopulate: z.array(z.string().max(190)).max(100).nullable().default(null),
});
export type AnswerShape = z.infer<typeof answerShape>;

/** All settings of the plugin; each is documented in docs/settings.md with its default. */
export const settingsSchema = z.strictObject({
  targetingPerLocale: z.boolean(),
  coverage: z
    .strictObject({
      reviewAfterDays: within(SETTING_BOUNDS['coverage.reviewAfterDays']),
      minimum: within(SETTING_BOUNDS['coverage.minimum']),
      surplusAt: within(SETTING_BOUNDS['coverage.surplusAt']).nullable(),
      overTagged: z.strictObject({
        share: within(SETTING_BOUNDS['coverage.overTagged.share']),
        atLeast: within(SETTING_BOUNDS['coverage.overTagged.atLeast']),
      }),
      weights: z.strictObject({
        types: z.record(z.enum(GAP_TYPES), weight),
        stages: table(weight),
        personas: table(weight),
      }),
    })
    .refine(({ minimum, surplusAt }) => surplusAt === null || surplusAt > minimum, {
      path: ['surplusAt'],
      message: 'must be more than the minimum',
    }),
  cacheControl: z.strictObject({ anonymous: header, authenticated: header }),
  answers: table(answerShape),
});
export type Settings = z.output<typeof settingsSchema>;
