import { z } from '@strapi/utils';

import { COLORS } from '../core/journey/colors';

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
  color: z.enum(COLORS).nullable().default(null),
});

/** A journey with all its stages, in order. */
export const journeyBody = z.strictObject({
  key,
  name,
  cyclic: z.boolean().default(false),
  stages: z.array(stageBody).min(1).max(40),
  /** Stage that is left out → stage of the journey that takes over its pieces and expectations. */
  replaceBy: z.record(z.string().max(64), z.string().max(64)).default({}),
});
export type JourneyBody = z.infer<typeof journeyBody>;

/** A change of the default journey. Without a mapping pieces keep their tags. */
export const defaultChangeBody = z.strictObject({
  /** The default journey that the change was thought out for. */
  from: key.optional(),
  /** Stage of the journey that is left → stage of the new one, for every stage. */
  mapping: z.record(z.string().max(64), z.string().max(64)).optional(),
});
export type DefaultChangeBody = z.infer<typeof defaultChangeBody>;

/** What personas, formats and touchpoints have in common. */
const tagShape = {
  key,
  name,
  color: z.enum(COLORS).nullable().default(null),
  /** Stays on what has it, and is neither offered nor asked for any more. */
  archived: z.boolean().default(false),
  /** Absent in a new one: after all the others. */
  position: z.number().int().min(0).optional(),
};

export const personaBody = z.strictObject({
  ...tagShape,
  market: z.enum(['b2b', 'b2c', 'both']).default('both'),
  story: z.string().max(20_000).nullable().default(null),
  goals: texts.default([]),
  pains: texts.default([]),
  /** Stage key → the questions asked there. */
  questions: z.record(z.string().max(64), texts).default({}),
  buyingRole: z.string().max(255).nullable().default(null),
});
export type PersonaBody = z.infer<typeof personaBody>;

export const formatBody = z.strictObject(tagShape);
export type FormatBody = z.infer<typeof formatBody>;

export const touchpointBody = z.strictObject({
  ...tagShape,
  influence: localizedText.default({}),
});
export type TouchpointBody = z.infer<typeof touchpointBody>;

/** Every key of a kind, once, in the order to show them. */
export const orderBody = z.strictObject({ keys: z.array(z.string().max(64)).max(1000) });

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
