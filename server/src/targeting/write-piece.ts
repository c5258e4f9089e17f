import { errors } from '@strapi/utils';

import { changedKinds } from '../core/targeting/change';
import type { PieceOutcome, VersionChange } from '../core/targeting/outcome';
import type { Targeting } from '../core/targeting/types';
import type { Definitions } from '../definitions/types';
import { ownTargeting } from '../inventory/pieces';
import { inTransaction, lockRows } from '../strapi-shims/database';
import { saveDocument } from '../strapi-shims/documents';
import type { Strapi } from '../strapi-shims/types';
import { taggedVersions, type Changeable } from './changeable';
import { toRelations } from './tag-ids';

interface Version {
  readonly locale: string | null;
  readonly current: Targeting;
}

/** What a version is to be tagged with; null when the piece must not be written after all. */
export type Plan = (version: Version) => Targeting | null;

type Written = Pick<PieceOutcome, 'outcome' | 'versions'> &
  Partial<Pick<PieceOutcome, 'reason' | 'message'>>;

export const isChange = ({ before, after }: VersionChange): boolean =>
  changedKinds(before, after).length > 0;

/** The changes that a plan makes to a piece's versions; null when it makes none of them. */
export const planFor = (
  { locales }: Pick<Changeable, 'locales'>,
  versions: readonly Version[],
  plan: Plan,
): VersionChange[] | null => {
  const planned = locales.flatMap((locale) => {
    const version = versions.find((each) => locale === null || each.locale === locale);
    return version
      ? [{ locale, before: version.current, after: plan({ ...version, locale }) }]
      : [];
  });
  return planned.every((each): each is VersionChange => each.after !== null) ? planned : null;
};

interface Writing {
  readonly documentId: string;
  readonly target: Changeable;
  readonly plan: Plan;
  readonly definitions: Definitions;
  readonly userId: number;
}

const writeVersions = async (strapi: Strapi, writing: Writing): Promise<Written> => {
  const { documentId, target, plan, definitions, userId } = writing;
  const read = () => taggedVersions(strapi, { ...target, documentIds: [documentId] });
  // Before the transaction: on MySQL it would else go on seeing what was there before it waited.
  const ids = (await read()).map(({ id }) => id);
  const { tableName } = strapi.db.metadata.get(target.type.uid);
  return inTransaction(strapi, async ({ trx }) => {
    await lockRows(strapi, trx, { tableName, ids });
    const current = (await read()).map((row) => ({
      locale: row.locale,
      current: ownTargeting(row, definitions),
    }));
    const versions = planFor(target, current, plan);
    if (!versions) return { outcome: 'skipped', reason: 'changed-since', versions: [] };
    if (versions.length === 0) return { outcome: 'skipped', reason: 'not-found', versions: [] };
    const changes = versions.filter(isChange);
    for (const { locale, before, after } of changes) {
      const isSaved = await saveDocument(strapi, target.type.uid, {
        documentId,
        ...(locale === null ? {} : { locale }),
        data: {
          ...toRelations(after, changedKinds(before, after), definitions),
          updatedBy: userId,
        },
      });
      // Another plugin's middleware may have swallowed what went wrong.
      if (!isSaved) throw new Error('Strapi has saved nothing');
    }
    return { outcome: changes.length > 0 ? 'changed' : 'unchanged', versions };
  });
};

/** What the host refuses it says in words for people; anything else is for the log alone. */
const isRefusal = (error: unknown): error is Error => error instanceof errors.ApplicationError;

/**
 * Gives a piece the tags that a plan says: all in one write a version, all its versions or none.
 * What goes wrong is told, not thrown, so that the others go on.
 */
export const writePiece = async (strapi: Strapi, writing: Writing): Promise<Written> => {
  try {
    return await writeVersions(strapi, writing);
  } catch (error) {
    const { uid } = writing.target.type;
    strapi.log.error(
      `[journey] ${uid} ${writing.documentId} could not be tagged: ${String(error)}`,
    );
    return { outcome: 'failed', message: isRefusal(error) ? error.message : null, versions: [] };
  }
};
