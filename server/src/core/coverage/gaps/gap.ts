import { heaviest, prioritise } from '../priority';
import type { PriorityWeights } from '../settings';
import type { Gap } from '../types';

/** What a finder says of a gap. What it leaves out, the gap is not about. */
export interface GapFacts extends Partial<Omit<Gap, 'id' | 'priority' | 'arithmetic'>> {
  readonly type: Gap['type'];
  /** Keys that tell this gap from all others of its type; null is written `*`. */
  readonly keys: ReadonlyArray<string | null>;
  /** How much of what is wanted is lacking, 0 to 1: for a surplus or an old piece, how far beyond the mark it is. */
  readonly shortfall: number;
  readonly figures: Gap['figures'];
  /** Personas that a gap without a persona is told for at once. It weighs as the heaviest of them. */
  readonly toldFor?: readonly string[];
}

/** A gap of some facts, with its id and its priority. */
export const gapOf = (facts: GapFacts, weights: PriorityWeights): Gap => {
  const { type, keys, figures, stage = null, persona = null, toldFor = [] } = facts;
  const weighed = { type, stage, persona: persona ?? heaviest(toldFor, weights.personas) };
  return {
    id: [type, ...keys.map((key) => key ?? '*')].join('/'),
    type,
    stage,
    nextStage: facts.nextStage ?? null,
    persona,
    format: facts.format ?? null,
    locale: facts.locale ?? null,
    types: facts.types ?? null,
    contentType: facts.contentType ?? null,
    documentId: facts.documentId ?? null,
    title: facts.title ?? null,
    existsIn: facts.existsIn ?? [],
    expectation: facts.expectation ?? null,
    setting: facts.setting ?? null,
    figures,
    ...prioritise(weighed, facts.shortfall, weights),
  };
};
