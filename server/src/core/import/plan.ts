import type { Targeting } from '../targeting/types';
import { TAG_COLUMNS, type ImportLine, type TagColumn } from './columns';
import { problem, type ImportProblem } from './problems';
import { textsIn, type Vocabulary } from './vocabulary';

export type Vocabularies = Readonly<Record<TagColumn, Vocabulary>>;

/** One kind of a piece's tags, as it counts, before an import and after it. */
export interface TagsChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export type LineChanges = Readonly<Partial<Record<TagColumn, TagsChange>>>;

/** What a line would do to a piece; with problems, nothing. */
export interface LinePlan {
  readonly changes: LineChanges;
  readonly problems: readonly ImportProblem[];
}

/** What a blank cell means: leave the tags as they are, or take them away. */
export const BLANK_CELLS = ['keep', 'clear'] as const;
export type BlankCells = (typeof BLANK_CELLS)[number];

export const tagsOf = (targeting: Targeting, column: TagColumn): readonly string[] => {
  const tags = targeting[column];
  if (tags === null) return [];
  return typeof tags === 'string' ? [tags] : tags;
};

/** Stages and personas are in order, the most important first; touchpoints are in none. */
export const areSameTags = (
  column: TagColumn,
  a: readonly string[],
  b: readonly string[],
): boolean => {
  const ordered = (tags: readonly string[]) => (column === 'touchpoints' ? [...tags].sort() : tags);
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
};

interface CellTags {
  readonly keys: readonly string[];
  readonly problems: readonly ImportProblem[];
}

const tagsIn = (cell: string, column: TagColumn, vocabulary: Vocabulary): CellTags => {
  const keys = new Set<string>();
  const problems: ImportProblem[] = [];
  for (const value of textsIn(cell)) {
    const meaning = vocabulary.meaningOf(value);
    if (meaning.kind === 'key') keys.add(meaning.key);
    else if (meaning.kind === 'ambiguous')
      problems.push(problem('ambiguous-value', column, { value, valid: meaning.keys }));
    else problems.push(problem('unknown-value', column, { value, valid: vocabulary.keys }));
  }
  if (column === 'format' && keys.size > 1) {
    problems.push(problem('several-formats', column, { value: cell, valid: [...keys] }));
  }
  return { keys: [...keys], problems };
};

interface LineContext {
  readonly vocabularies: Vocabularies;
  readonly blankCells: BlankCells;
  /** What the version that is written counts as. */
  readonly current: Targeting;
  /** What the version counts as that the line was exported from: what it says too is no change. */
  readonly exported: Targeting;
  /** What counts where a piece has no tags of its own. */
  readonly defaults: Targeting;
}

/** What a line does to the piece it is about. Cells that say what is there already do nothing. */
export const planLine = ({ cells }: ImportLine, context: LineContext): LinePlan => {
  const { vocabularies, blankCells, current, exported, defaults } = context;
  const changes: Partial<Record<TagColumn, TagsChange>> = {};
  const problems: ImportProblem[] = [];
  for (const column of TAG_COLUMNS) {
    const cell = cells[column];
    if (cell === undefined || (cell === '' && blankCells === 'keep')) continue;
    const { keys, problems: found } = tagsIn(cell, column, vocabularies[column]);
    problems.push(...found);
    const before = tagsOf(current, column);
    const after = keys.length > 0 ? keys : tagsOf(defaults, column);
    const isThere = [current, exported].some((targeting) =>
      areSameTags(column, tagsOf(targeting, column), after),
    );
    if (!isThere) changes[column] = { before, after: keys };
  }
  return problems.length > 0 ? { changes: {}, problems } : { changes, problems };
};
