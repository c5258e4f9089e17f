import type { CheckedImport, CheckedLine } from '../contracts/import';
import type { AdminView } from '../coverage/admin-view';
import type { ImportLine } from '../core/import/columns';
import { planLine, type BlankCells, type Vocabularies } from '../core/import/plan';
import { problem, type ImportProblem } from '../core/import/problems';
import { vocabularyOf } from '../core/import/vocabulary';
import { inParts } from '../core/in-parts';
import { defaultTargeting } from '../definitions/default-targeting';
import { loadDefinitions } from '../definitions/load';
import type { Definitions } from '../definitions/types';
import { readSettings } from '../settings/settings';
import { siteLocales } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import type { Changer } from '../targeting/change';
import { findChangeable, type Changing, type PieceRef } from '../targeting/changeable';
import { findPiece, isFound } from './find-piece';
import type { ImportTable } from './read-csv';
import { sightOf, type Sight } from './sight';

const vocabulariesOf = (definitions: Definitions): Vocabularies => ({
  stages: vocabularyOf(definitions.tagged.stages),
  personas: vocabularyOf(definitions.personas),
  format: vocabularyOf(definitions.formats),
  touchpoints: vocabularyOf(definitions.touchpoints),
});

interface Checking {
  readonly sight: Sight;
  readonly definitions: Definitions;
  readonly vocabularies: Vocabularies;
  readonly blankCells: BlankCells;
  readonly targetingPerLocale: boolean;
  /** The default one first. */
  readonly siteLocales: readonly string[];
  /** The line that each document, or where tags are per locale each version, was first met on. */
  readonly met: Map<string, number>;
}

const nothing = (line: number, problems: readonly ImportProblem[]): CheckedLine => ({
  line,
  contentType: null,
  documentId: null,
  locale: null,
  title: '',
  changes: {},
  problems,
});

const checkLine = (line: ImportLine, checking: Checking): CheckedLine => {
  const { sight, definitions, vocabularies, blankCells, targetingPerLocale, met } = checking;
  const piece = findPiece(line, sight, checking);
  if (!isFound(piece)) return nothing(line.line, [piece.problem]);
  const { edited, exported } = piece.found;
  const { contentType, documentId, locale, title } = edited;
  const about = { line: line.line, contentType, documentId, locale, title };

  const key = JSON.stringify([documentId, targetingPerLocale ? locale : null]);
  const earlier = met.get(key);
  if (earlier !== undefined) {
    const repeated = problem('repeated', null, { value: documentId, valid: [String(earlier)] });
    return { ...about, changes: {}, problems: [repeated] };
  }
  met.set(key, line.line);

  const { journey } = line.cells;
  if (journey && journey !== definitions.tagged.key && line.cells.stages !== undefined) {
    const other = problem('other-journey', 'journey', {
      value: journey,
      valid: [definitions.tagged.key],
    });
    return { ...about, changes: {}, problems: [other] };
  }
  const type = sight.types.find(({ uid }) => uid === contentType);
  if (!type) return nothing(line.line, [problem('unknown-document', 'documentId')]);
  return {
    ...about,
    ...planLine(line, {
      vocabularies,
      blankCells,
      current: edited.targeting,
      exported: exported.targeting,
      defaults: defaultTargeting(type, definitions),
    }),
  };
};

const isToDo = ({ changes, problems }: CheckedLine): boolean =>
  problems.length > 0 || Object.keys(changes).length > 0;

const isWrite = (line: CheckedLine): line is CheckedLine & PieceRef =>
  line.problems.length === 0 && line.documentId !== null && line.contentType !== null;

const PIECES_A_QUERY = 500;

/** Lines whose piece the user may not save, with that as their problem; the others as they are. */
const withRights = async (
  strapi: Strapi,
  lines: readonly CheckedLine[],
  changing: Changing,
): Promise<CheckedLine[]> => {
  const refused = new Set<CheckedLine>();
  const writes = lines.filter(isWrite);
  for (const some of inParts(writes, PIECES_A_QUERY)) {
    const placed = await findChangeable(strapi, some, changing);
    for (const [index, line] of some.entries()) {
      const place = placed[index];
      if (!place || 'reason' in place) refused.add(line);
    }
  }
  return lines.map((line) =>
    refused.has(line) ? { ...line, changes: {}, problems: [problem('no-permission', null)] } : line,
  );
};

/** What importing a table would do, line by line. Writes nothing. */
export const checkImport = async (
  strapi: Strapi,
  { lines, columns, ignored }: ImportTable,
  options: {
    readonly blankCells: BlankCells;
    readonly view: AdminView;
    readonly changer: Changer;
  },
): Promise<CheckedImport> => {
  const { blankCells, view, changer } = options;
  const { ability } = changer;
  const definitions = await loadDefinitions(strapi);
  const { targetingPerLocale } = await readSettings(strapi);
  const slugs = lines.flatMap(({ cells }) => (cells.documentId ? [] : (cells.slug ?? [])));
  const checking: Checking = {
    sight: await sightOf(strapi, view, { slugs: [...new Set(slugs)], ability }),
    definitions,
    vocabularies: vocabulariesOf(definitions),
    blankCells,
    targetingPerLocale,
    siteLocales: await siteLocales(strapi),
    met: new Map(),
  };
  const toDo = lines.map((line) => checkLine(line, checking)).filter(isToDo);
  return {
    lines: await withRights(strapi, toDo, { ...checking, ability }),
    total: lines.length,
    unchanged: lines.length - toDo.length,
    columns,
    ignored,
  };
};
