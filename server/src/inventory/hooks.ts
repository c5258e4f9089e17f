import { changeDefinitionsVersion } from './state';
import { mark, WHOLE_TYPE } from './marks';
import { UID } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import type { IndexKeeper } from './keeper';

interface LifecycleEvent {
  model: { uid: string };
  params: { data?: Record<string, unknown>; where?: Record<string, unknown> };
  result?: { documentId?: unknown } | null;
}

const documentIdOf = ({ result, params }: LifecycleEvent): string => {
  const documentId = result?.documentId ?? params.data?.['documentId'];
  return typeof documentId === 'string' ? documentId : WHOLE_TYPE;
};

/**
 * Marks what a write touched, in the write's own transaction. Lifecycles and not document
 * middlewares: they also see `strapi.db.query`, GraphQL, the deletion of a locale (`deleteMany`
 * alone), and they run inside the transaction of the document service. That publishing shows up
 * here as delete and create (strapi/strapi#22597) does not matter: what is marked is the document.
 */
export const watchPieces = (strapi: Strapi, keeper: IndexKeeper): void => {
  const markOne = (event: LifecycleEvent) => {
    if (event.result === null) return undefined;
    return mark(strapi, { contentType: event.model.uid, documentId: documentIdOf(event) }, () =>
      keeper.mendSoon(),
    );
  };
  const markType = (event: LifecycleEvent) =>
    mark(strapi, { contentType: event.model.uid, documentId: WHOLE_TYPE }, () => keeper.mendSoon());
  const subscriber = {
    models: enabledTypes(strapi).map((type) => type.uid),
    afterCreate: markOne,
    afterUpdate: markOne,
    afterDelete: markOne,
    afterCreateMany: markType,
    afterUpdateMany: markType,
    afterDeleteMany: markType,
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
): HostContentType[] => {
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

/** Tells every node that the definitions are others now, and has the pieces looked through where that matters. */
export const watchDefinitions = (strapi: Strapi, keeper: IndexKeeper): void => {
  const changed = (action: 'create' | 'update' | 'delete') => async (event: LifecycleEvent) => {
    await changeDefinitionsVersion(strapi);
    await keeper.distrust(typesConcerned(strapi, event, action).map((type) => type.uid));
  };
  const subscriber = {
    models: Object.values(UID),
    afterCreate: changed('create'),
    afterUpdate: changed('update'),
    afterDelete: changed('delete'),
    afterCreateMany: changed('create'),
    afterUpdateMany: changed('update'),
    afterDeleteMany: changed('delete'),
  };
  strapi.db.lifecycles.subscribe(subscriber);
};
