import { AsyncLocalStorage } from 'node:async_hooks';

import { refused } from '../errors';
import { lockDefinitions } from '../inventory/state';
import { DEFINITION_UIDS, UID } from '../plugin';
import { inTransaction } from '../strapi-shims/database';
import { findRows } from '../strapi-shims/host';
import { asUid, type Strapi } from '../strapi-shims/types';
import { refuseDefaultTag } from './default-targeting';
import { refuseUsed, TAG_KIND_BY_UID, usageOf, type Tags } from './usage';
import { refuseRenamed } from './write';

interface LifecycleEvent {
  model: { uid: string };
  params: { where?: Record<string, unknown>; data?: Record<string, unknown> };
}

interface DefinitionRow {
  id: number;
  key: string;
  isDefault?: boolean;
}

const trusted = new AsyncLocalStorage<true>();

/** Deletes rows whose pieces have been settled, without asking again. */
export const deleteSettled = (
  strapi: Strapi,
  uid: string,
  ids: readonly number[],
): Promise<unknown> =>
  trusted.run(true, () =>
    strapi.db.query(asUid(uid)).deleteMany({ where: { id: { $in: [...ids] } } }),
  );

/** What is nothing without a definition, by the relation that names it. */
const DEPENDENTS: Readonly<Record<string, { uid: string; by: string }>> = {
  [UID.journey]: { uid: UID.stage, by: 'journey' },
  [UID.stage]: { uid: UID.expectation, by: 'stage' },
  [UID.persona]: { uid: UID.expectation, by: 'persona' },
  [UID.format]: { uid: UID.expectation, by: 'format' },
};

const dependentsOf = async (
  strapi: Strapi,
  uid: string,
  rows: readonly DefinitionRow[],
): Promise<{ uid: string; ids: number[] } | null> => {
  const dependents = DEPENDENTS[uid];
  if (!dependents || rows.length === 0) return null;
  const found = await findRows<{ id: number }>(strapi, dependents.uid, {
    where: { [dependents.by]: { id: { $in: rows.map((row) => row.id) } } },
    select: ['id'],
  });
  return { uid: dependents.uid, ids: found.map((row) => row.id) };
};

/** What pieces may be tagged with that would go: a journey goes with its stages. */
const tagsThatGo = async (
  strapi: Strapi,
  uid: string,
  rows: readonly DefinitionRow[],
): Promise<Tags | null> => {
  if (uid === UID.journey) {
    return { kind: 'stage', ids: (await dependentsOf(strapi, uid, rows))?.ids ?? [] };
  }
  const kind = TAG_KIND_BY_UID[uid];
  return kind ? { kind, ids: rows.map((row) => row.id) } : null;
};

const nameOf = (uid: string, rows: readonly DefinitionRow[]): string =>
  `The ${uid.split('.').pop() ?? ''} "${rows.map((row) => row.key).join('", "')}"`;

/** Throws JOURNEY_IS_DEFAULT. */
export const refuseDefault = (): never => {
  throw refused(
    'JOURNEY_IS_DEFAULT',
    'Content is tagged in the default journey: make another one the default first.',
  );
};

const refuseRemoval = async (
  strapi: Strapi,
  uid: string,
  rows: readonly DefinitionRow[],
): Promise<void> => {
  if (rows.some((row) => row.isDefault)) refuseDefault();
  const kind = TAG_KIND_BY_UID[uid];
  if (kind && kind !== 'stage') for (const { key } of rows) refuseDefaultTag(strapi, { kind, key });
  const tags = await tagsThatGo(strapi, uid, rows);
  if (tags && tags.ids.length > 0) refuseUsed(nameOf(uid, rows), await usageOf(strapi, tags));
  if (uid === UID.stage && rows.length > 0) {
    throw refused(
      'JOURNEY_INVALID_JOURNEY',
      'Without the stage its journey would have a hole: delete it with `removeStage`, which closes it.',
    );
  }
};

/**
 * Holds the definitions' promises, whoever writes them: keys never change, and what pieces are
 * tagged with is not deleted under them. An import replaces all rows with lifecycles off and is
 * not held up.
 */
export const guardDefinitions = (strapi: Strapi): void => {
  const rowsAt = ({ model, params }: LifecycleEvent): Promise<DefinitionRow[]> =>
    findRows<DefinitionRow>(strapi, model.uid, { where: params.where ?? {} });

  // First of all, so that two writes never hold what the other waits for.
  const lock = (): Promise<void> =>
    inTransaction(strapi, ({ trx }) => lockDefinitions(strapi, trx));

  const keepKeys = async (event: LifecycleEvent): Promise<void> => {
    await lock();
    const key = event.params.data?.['key'];
    if (key === undefined) return;
    const renamed = (await rowsAt(event)).find((row) => row.key !== key);
    if (renamed) refuseRenamed(renamed.key, key);
  };

  const keepUsed = async (event: LifecycleEvent): Promise<void> => {
    await lock();
    const { uid } = event.model;
    const rows = await rowsAt(event);
    if (!trusted.getStore()) await refuseRemoval(strapi, uid, rows);
    const dependents = await dependentsOf(strapi, uid, rows);
    if (dependents && dependents.ids.length > 0) {
      await deleteSettled(strapi, dependents.uid, dependents.ids);
    }
  };

  strapi.db.lifecycles.subscribe({
    models: [...DEFINITION_UIDS],
    beforeCreate: lock,
    beforeCreateMany: lock,
    beforeUpdate: keepKeys,
    beforeUpdateMany: keepKeys,
    beforeDelete: keepUsed,
    beforeDeleteMany: keepUsed,
  });
};
