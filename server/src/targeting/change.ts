import type { ChangeRequest, RestoreRequest } from '../contracts/targeting';
import { applyChange, undoChange } from '../core/targeting/change';
import type { PieceOutcome, VersionChange } from '../core/targeting/outcome';
import { loadDefinitions } from '../definitions/load';
import type { Definitions } from '../definitions/types';
import type { Ability } from '../coverage/admin-view';
import { ownTargeting } from '../inventory/pieces';
import { readSettings } from '../settings/settings';
import { siteLocales } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import {
  findChangeable,
  taggedVersions,
  type Changeable,
  type Passed,
  type PieceRef,
} from './changeable';
import { areDefined, checkChange } from './tag-ids';
import { isChange, planFor, writePiece, type Plan } from './write-piece';

/** The admin user who changes tags. */
export interface Changer {
  readonly ability: Ability;
  readonly userId: number;
}

const outcomeOf = (
  { contentType, documentId }: PieceRef,
  rest: Partial<PieceOutcome> & Pick<PieceOutcome, 'outcome' | 'title'>,
): PieceOutcome => ({
  contentType,
  documentId,
  reason: null,
  message: null,
  versions: [],
  ...rest,
});

const passedOver = (piece: PieceRef, passed: Passed): PieceOutcome =>
  outcomeOf(piece, { ...passed, outcome: 'skipped' });

const isPassed = (placed: Changeable | Passed): placed is Passed => 'reason' in placed;

const changing = async (strapi: Strapi, { ability }: Changer) => ({
  ability,
  siteLocales: await siteLocales(strapi),
  targetingPerLocale: (await readSettings(strapi)).targetingPerLocale,
});

const wouldBecome = async (
  strapi: Strapi,
  piece: PieceRef,
  { target, plan, definitions }: { target: Changeable; plan: Plan; definitions: Definitions },
): Promise<PieceOutcome> => {
  const rows = await taggedVersions(strapi, { ...target, documentIds: [piece.documentId] });
  const versions = planFor(
    target,
    rows.map((row) => ({ locale: row.locale, current: ownTargeting(row, definitions) })),
    plan,
  );
  const { title } = target;
  if (!versions) return passedOver(piece, { title, reason: 'changed-since' });
  return outcomeOf(piece, {
    title,
    versions,
    outcome: versions.some(isChange) ? 'changed' : 'unchanged',
  });
};

/** What a change would do to each of some pieces. Writes nothing. */
export const previewChange = async (
  strapi: Strapi,
  { change, pieces }: ChangeRequest,
  changer: Changer,
): Promise<PieceOutcome[]> => {
  const definitions = await loadDefinitions(strapi);
  checkChange(change, definitions);
  const placed = await findChangeable(strapi, pieces, await changing(strapi, changer));
  const plan: Plan = ({ current }) => applyChange(current, change);
  const outcomes: PieceOutcome[] = [];
  for (const [index, piece] of pieces.entries()) {
    const target = placed[index];
    if (!target) continue;
    outcomes.push(
      isPassed(target)
        ? passedOver(piece, target)
        : await wouldBecome(strapi, piece, { target, plan, definitions }),
    );
  }
  return outcomes;
};

/** Gives some pieces the tags that a plan says for each, and tells what became of each. */
export const writePieces = async (
  strapi: Strapi,
  work: {
    pieces: readonly PieceRef[];
    planOf: (index: number) => Plan;
    changer: Changer;
    definitions: Definitions;
  },
): Promise<PieceOutcome[]> => {
  const { pieces, planOf, changer, definitions } = work;
  const placed = await findChangeable(strapi, pieces, await changing(strapi, changer));
  const outcomes: PieceOutcome[] = [];
  // One after the other, each document whole: a connection that breaks leaves none half written.
  for (const [index, piece] of pieces.entries()) {
    const target = placed[index];
    if (!target) continue;
    if (isPassed(target)) {
      outcomes.push(passedOver(piece, target));
      continue;
    }
    const written = await writePiece(strapi, {
      documentId: piece.documentId,
      target,
      plan: planOf(index),
      definitions,
      userId: changer.userId,
    });
    outcomes.push(outcomeOf(piece, { title: target.title, ...written }));
  }
  return outcomes;
};

/** Changes the tags of some pieces, and tells what became of each. */
export const changePieces = async (
  strapi: Strapi,
  { change, pieces }: ChangeRequest,
  changer: Changer,
): Promise<PieceOutcome[]> => {
  const definitions = await loadDefinitions(strapi);
  checkChange(change, definitions);
  const plan: Plan = ({ current }) => applyChange(current, change);
  return writePieces(strapi, { pieces, planOf: () => plan, changer, definitions });
};

/** Takes a change back where it still stands, and tells what became of each piece. */
export const restorePieces = async (
  strapi: Strapi,
  { pieces }: RestoreRequest,
  changer: Changer,
): Promise<PieceOutcome[]> => {
  const definitions = await loadDefinitions(strapi);
  const planOf =
    (changes: readonly VersionChange[]): Plan =>
    ({ locale, current }) => {
      const change = changes.find((each) => each.locale === locale);
      // A locale of the piece that the change did not write stays as it is.
      if (!change) return current;
      return areDefined(change.before, definitions) ? undoChange(current, change) : null;
    };
  return writePieces(strapi, {
    pieces: pieces.map(({ versions, ...piece }) => ({
      ...piece,
      // Where tags are alike in all locales, the version that was written is written again.
      locale: versions.length === 1 ? (versions[0]?.locale ?? null) : null,
    })),
    planOf: (index) => planOf(pieces[index]?.versions ?? []),
    changer,
    definitions,
  });
};
