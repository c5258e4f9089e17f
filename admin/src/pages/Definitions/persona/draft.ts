import type { PersonaBody } from '../../../../../server/src/contracts/definitions';
import type { StoredPersona } from '../../../services/tags';

/** A line of a list being written; its key stays with it when it is moved. */
export interface Line {
  readonly key: string;
  readonly text: string;
}

/** A persona as it is being written. */
export interface PersonaDraft
  extends
    Pick<PersonaBody, 'name' | 'color' | 'market'>,
    Record<'story' | 'buyingRole', string>,
    Record<'goals' | 'pains', readonly Line[]> {
  /** By stage. Those of stages that are not on the page stay as they are. */
  readonly questions: Readonly<Record<string, readonly Line[]>>;
  readonly version: string;
}

export const newLine = (text = ''): Line => ({ key: crypto.randomUUID(), text });

// By their places, so that reading the same persona again gives the same lines.
const toLines = (texts: readonly string[]): Line[] =>
  texts.map((text, index) => ({ key: String(index), text }));

const toTexts = (lines: readonly Line[]): string[] =>
  lines.map(({ text }) => text.trim()).filter((text) => text !== '');

export const draftOf = (stored: StoredPersona): PersonaDraft => ({
  name: stored.name,
  color: stored.color ?? null,
  market: stored.market,
  story: stored.story ?? '',
  buyingRole: stored.buyingRole ?? '',
  goals: toLines(stored.goals),
  pains: toLines(stored.pains),
  questions: Object.fromEntries(
    Object.entries(stored.questions).map(([stage, texts]) => [stage, toLines(texts)]),
  ),
  version: stored.version,
});

/** What is saved: blank lines and stages without a question are left out. */
export const bodyOf = (draft: PersonaDraft) => ({
  ...draft,
  story: draft.story.trim() || null,
  buyingRole: draft.buyingRole.trim() || null,
  goals: toTexts(draft.goals),
  pains: toTexts(draft.pains),
  questions: Object.fromEntries(
    Object.entries(draft.questions)
      .map(([stage, lines]) => [stage, toTexts(lines)] as const)
      .filter(([, texts]) => texts.length > 0),
  ),
});
