import { AsyncLocalStorage } from 'node:async_hooks';

import { invalid, refused } from '../errors';
import { UID } from '../plugin';
import { asUid, type Strapi } from '../strapi-shims/types';
import { inUseSentence, TAG_KIND_BY_UID, usageOf } from './usage';

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

/** Runs a removal whose pieces have been moved already, or that removes a journey as a whole. */
export const withoutGuard = <T>(work: () => Promise<T>): Promise<T> => trusted.run(true, work);

const rowsAt = async (strapi: Strapi, event: LifecycleEvent): Promise<DefinitionRow[]> =>
  (await strapi.db
    .query(asUid(event.model.uid))
    .findMany({ where: (event.params.where ?? {}) as never })) as DefinitionRow[];

const nameOf = (uid: string, rows: DefinitionRow[]): string =>
  `${uid.split('.').pop() ?? ''} "${rows.map((row) => row.key).join('", "')}"`;

/**
 * Holds two promises of the definitions, whoever writes them: keys never change, and what pieces
 * are tagged with is not deleted under them. An import replaces all rows with lifecycles off and
 * is not held up.
 */
export const guardDefinitions = (strapi: Strapi): void => {
  const keepKeys = async (event: LifecycleEvent): Promise<void> => {
    const key = event.params.data?.['key'];
    if (key === undefined) return;
    const [row] = await rowsAt(strapi, event);
    if (row && row.key !== key) {
      throw invalid('JOURNEY_KEY_IS_STABLE', `The key "${row.key}" never changes.`, {
        parameter: 'key',
        value: key,
        valid: [row.key],
      });
    }
  };
  const keepUsed = async (event: LifecycleEvent): Promise<void> => {
    if (trusted.getStore()) return;
    const rows = await rowsAt(strapi, event);
    if (rows.some((row) => row.isDefault)) {
      throw refused(
        'JOURNEY_IS_DEFAULT',
        'Content is tagged in the default journey: make another one the default first.',
      );
    }
    const kind = TAG_KIND_BY_UID[event.model.uid];
    if (!kind || rows.length === 0) return;
    const usage = await usageOf(
      strapi,
      kind,
      rows.map((row) => row.id),
    );
    if (usage.pieces > 0) {
      throw refused('JOURNEY_IN_USE', inUseSentence(nameOf(event.model.uid, rows), usage), {
        usage,
      });
    }
  };
  const subscriber = {
    models: Object.values(UID),
    beforeUpdate: keepKeys,
    beforeUpdateMany: keepKeys,
    beforeDelete: keepUsed,
    beforeDeleteMany: keepUsed,
  };
  strapi.db.lifecycles.subscribe(subscriber);
};
