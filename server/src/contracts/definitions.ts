import { z } from '@strapi/utils';

/** Stable keys: kebab-case, at most 64 characters. */
const key = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: small letters, digits and hyphens');
const localizedText = z.record(z.string().min(2).max(35), z.string().max(2000), {
  error: 'must be one text for each language, such as {"en": "…", "da": "…"}',
});
const name = localizedText.refine(
  (names) => Object.values(names).some((text) => text.trim() !== ''),
  'must be given in at least one language',
);
const texts = z.array(z.string().max(2000)).max(50);

export const stageBody = z.strictObject({
  key,
  name,
  readiness: z.strictObject({ from: z.number(), to: z.number() }),
  visitorExpects: localizedText.default({}),
  targetShare: z.number().min(0).max(1).nullable().default(null),
});

/** A journey with all its stages, in order. */
export const journeyBody = z.strictObject({
  key,
  name,
  cyclic: z.boolean().default(false),
  stages: z.array(stageBody).min(1).max(40),
});
export type JourneyBody = z.infer<typeof journeyBody>;

export const personaBody = z.strictObject({
  key,
  name,
  market: z.enum(['b2b', 'b2c', 'both']).default('both'),
  story: z.string().max(20_000).nullable().default(null),
  goals: texts.default([]),
  pains: texts.default([]),
  /** Stage key → the questions asked there. */
  questions: z.record(z.string().max(64), texts).default({}),
  buyingRole: z.string().max(255).nullable().default(null),
  position: z.number().int().min(0).default(0),
});

export const formatBody = z.strictObject({
  key,
  name,
  position: z.number().int().min(0).default(0),
});

export const touchpointBody = z.strictObject({
  key,
  name,
  influence: localizedText.default({}),
  position: z.number().int().min(0).default(0),
});

/** Stage, persona and format by key; the journey is the one the stage belongs to: absent, the default. */
export const expectationBody = z
  .strictObject({
    key,
    journey: key.optional(),
    stage: key,
    persona: key.nullable().default(null),
    format: key.nullable().default(null),
    locale: z.string().min(2).max(35).nullable().default(null),
    types: z.array(z.string().max(190)).max(50).nullable().default(null),
    minimum: z.number().int().min(1).max(10_000).default(1),
    surplusAt: z.number().int().min(2).max(100_000).nullable().default(null),
    reviewAfterDays: z.number().int().min(1).max(36_500).nullable().default(null),
  })
  .refine(({ minimum, surplusAt }) => surplusAt === null || surplusAt > minimum, {
    path: ['surplusAt'],
    message: 'must be more than the minimum',
  });
export type ExpectationBody = z.infer<typeof expectationBody>;

/** Bodies of the definitions that are saved one by one, by kind. */
export const definitionBodies = {
  persona: personaBody,
  format: formatBody,
  touchpoint: touchpointBody,
  expectation: expectationBody,
} as const;
export type DefinitionKind = keyof typeof definitionBodies;
