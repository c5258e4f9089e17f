import { purgeRestCache, purgeTaggedTypes } from '../integrations/rest-cache';
import { DEFINITION_UIDS, PLUGIN_ID, UID } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import { afterImport, findRows } from '../strapi-shims/host';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import type { IndexKeeper } from './keeper';
import { modelsBehindAnswers } from './behind-answers';
import { mark, NO_DOCUMENT, WHOLE_TYPE } from './marks';
import { REBUILD_KEY } from './rebuild-report';
import { changeDefinitionsVersion } from './state';

interface LifecycleEvent {
  model: { uid: string };
  params: {
    data?: Record<string, unknown>;
    where?: unknown;
    filters?: unknown;
    _q?: unknown;
  };
  result?: { documentId?: unknown; count?: unknown; key?: unknown } | null;
  /** Handed from the hook before a write to the one after it: the document of each row it is to touch. */
  state: { documentIds?: string[] };
}

/** So many documents are marked one by one; where one write touches more, the type is looked through. */
const NAMED = 200;

const documentIdOf = ({ result, params }: LifecycleEvent): string => {
  const documentId = result?.documentId ?? params.data?.['documentId'];
  return typeof documentId === 'string' ? documentId : WHOLE_TYPE;
};

/** The document of each row that a write to many is about to touch. */
const documentIdsAt = async (
  strapi: Strapi,
  { model, params: { where, filters, _q } }: LifecycleEvent,
): Promise<string[]> => {
  const select = ['documentId'];
  const rows = await findRows<{ documentId: string }>(strapi, model.uid, {
    ...{ where, filters, _q, select },
    limit: NAMED + 1,
  });
  return rows.map((row) => row.documentId);
};

/** What to mark after a write to many: the documents, unless they are too many or others than expected. */
const documentsTouched = ({ state: { documentIds = [] }, result }: LifecycleEvent): string[] =>
  documentIds.length > NAMED || documentIds.length !== result?.count
    ? [WHOLE_TYPE]
    : [...new Set(documentIds)];

/**
 * Marks what a write touched, in the write's own transaction. Lifecycles and not document
 * middlewares: they also see `strapi.db.query`, GraphQL, the deletion of a locale (`deleteMany`
 * alone), and they run inside the transaction of the document service. That publishing shows up
 * here as delete and create (strapi/strapi#22597) does not matter: what is marked is the document.
 */
export const watchPieces = (strapi: Strapi, keeper: IndexKeeper): void => {
  const markEach = async ({ model }: LifecycleEvent, documentIds: string[]): Promise<void> => {
    for (const documentId of documentIds) {
      const marked = { contentType: model.uid, documentId };
      await mark(strapi, marked, () => {
        keeper.afterCommit();
        purgeRestCache(strapi, marked);
      });
    }
  };
  const markOne = async (event: LifecycleEvent): Promise<void> => {
    if (event.result !== null) await markEach(event, [documentIdOf(event)]);
  };
  const noteMany = async (event: LifecycleEvent): Promise<void> => {
    event.state.documentIds = await documentIdsAt(strapi, event);
  };
  const markMany = (event: LifecycleEvent): Promise<void> =>
    markEach(event, documentsTouched(event));

  const subscriber = {
    models: enabledTypes(strapi).map((type) => type.uid),
    afterCreate: markOne,
    afterUpdate: markOne,
    afterDelete: markOne,
    afterCreateMany: markMany,
    beforeUpdateMany: noteMany,
    afterUpdateMany: markMany,
    beforeDeleteMany: noteMany,
    afterDeleteMany: markMany,
  };
  strapi.db.lifecycles.subscribe(subscriber);
};

/** Written twice a second while a rebuild runs, and no answer has anything of it. */
const REBUILD_REPORT = `plugin_${PLUGIN_ID}_${REBUILD_KEY}`;

/**
 * Marks that something was written which the index does not hold but an answer may: an author, a
 * picture, a role's permission, a setting. Without it, what is kept in memory would outlive it.
 */
export const watchBehindAnswers = (strapi: Strapi, keeper: IndexKeeper): void => {
  const changed = async ({ model, result }: LifecycleEvent): Promise<void> => {
    if (result?.key === REBUILD_REPORT) return;
    await mark(strapi, { contentType: model.uid, documentId: NO_DOCUMENT }, keeper.afterCommit);
  };
  const subscriber = {
    models: modelsBehindAnswers(strapi),
    afterCreate: changed,
    afterUpdate: changed,
    afterDelete: changed,
    afterCreateMany: changed,
    afterUpdateMany: changed,
    afterDeleteMany: changed,
  };
  strapi.db.lifecycles.subscribe(subscriber);
};

/** Attributes of a journey or stage on which it depends what a piece counts as. */
const DECISIVE = ['journey', 'isDefault', 'position', 'readinessFrom', 'readinessTo', 'stages'];

/** The types whose pieces may count otherwise after a change of the definitions. */
const typesConcerned = (
  strapi: Strapi,
  event: LifecycleEvent,
  action: 'create' | 'update' | 'delete',
): readonly HostContentType[] => {
  const { uid } = event.model;
  const types = enabledTypes(strapi);
  if (uid === UID.expectation) return [];
  // The links of pieces to a deleted definition go by cascade, with no hook of the pieces' own.
  if (action === 'delete') return types;
  if (uid === UID.journey || uid === UID.stage) {
    return DECISIVE.some((name) => name in (event.params.data ?? {})) ? types : [];
  }
  // Default tags may name what is defined only now.
  return action === 'create' ? types.filter((type) => type.pluginOptions?.journey?.defaults) : [];
};

const afterDefinitions = (strapi: Strapi, keeper: IndexKeeper) => (): void => {
  keeper.afterCommit();
  purgeTaggedTypes(strapi);
};

/** Tells every node that the definitions are others now, and has the pieces looked through where that matters. */
export const watchDefinitions = (strapi: Strapi, keeper: IndexKeeper): void => {
  const changed = (action: 'create' | 'update' | 'delete') => async (event: LifecycleEvent) => {
    await changeDefinitionsVersion(strapi, afterDefinitions(strapi, keeper));
    await keeper.distrust(typesConcerned(strapi, event, action).map((type) => type.uid));
  };
  const subscriber = {
    models: [...DEFINITION_UIDS],
    afterCreate: changed('create'),
    afterUpdate: changed('update'),
    afterDelete: changed('delete'),
    afterCreateMany: changed('create'),
    afterUpdateMany: changed('update'),
    afterDeleteMany: changed('delete'),
  };
  strapi.db.lifecycles.subscribe(subscriber);
};

const COMMITTED_AFTER_MS = 10_000;

/**
 * Has everything looked through after an import or transfer into the running host, which writes
 * with lifecycles off. It puts them on again just before it commits: hence a second time.
 */
export const watchImports = (strapi: Strapi, keeper: IndexKeeper): void => {
  const distrustAll = async (): Promise<void> => {
    await changeDefinitionsVersion(strapi, afterDefinitions(strapi, keeper));
    await keeper.distrust(enabledTypes(strapi).map((type) => type.uid));
  };
  afterImport(strapi, () => {
    keeper.inBackground(distrustAll);
    setTimeout(() => keeper.inBackground(distrustAll), COMMITTED_AFTER_MS).unref();
  });
};
