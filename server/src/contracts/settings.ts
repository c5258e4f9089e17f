import { z } from '@strapi/utils';

const weight = z.number().min(0).max(10);

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
  coverage: z.strictObject({
    reviewAfterDays: z.number().int().min(1).max(36_500),
    minimum: z.number().int().min(1).max(10_000),
    surplusAt: z.number().int().min(2).max(100_000).nullable(),
    overTagged: z.strictObject({
      share: z.number().min(0).max(1),
      atLeast: z.number().int().min(2).max(100),
    }),
    weights: z.strictObject({
      types: z.record(z.string(), weight),
      stages: z.record(z.string(), weight),
      personas: z.record(z.string(), weight),
    }),
  }),
  cacheControl: z.strictObject({
    anonymous: z.string().min(1).max(200),
    authenticated: z.string().min(1).max(200),
  }),
  answers: z.record(z.string(), answerShape),
});
