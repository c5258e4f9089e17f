import { forbidden } from '../errors';
import { ACTION, FIELDS } from '../plugin';
import { isEnabledType } from '../schema/enabled-types';
import type { Strapi } from '../strapi-shims/types';
import { isUntouched } from './relation-value';

interface RequestContext {
  path: string;
  state: {
    userAbility?: { can(action: string): boolean };
    route?: { info?: { type?: string } };
  };
}

interface WriteContext {
  uid: string;
  action: string;
  params: { data?: Record<string, unknown> };
}

const currentRequest = (strapi: Strapi): RequestContext | undefined => strapi.requestContext.get();

const without = (data: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

/** An import has an action of its own, which its route has asked for. */
const isImport = ({ path }: RequestContext): boolean => path === '/journey/imports/apply';

/**
 * Guards the tags against two ways in that the host leaves open.
 *
 * Hidden writable attributes pass by the field permissions of the Content Manager, so an admin
 * user who may edit only the title could write tags: without `targeting.assign` that is a 403.
 *
 * Restoring a version that content history took before the tags were there sets every attribute
 * it does not know to null (`restoreVersion`), so the tags of a restore are left as they are.
 */
export const guardTargeting = (strapi: Strapi): void => {
  strapi.documents.use((async (context: WriteContext, next: () => Promise<unknown>) => {
    const { data } = context.params;
    if (!data || !['create', 'update', 'clone'].includes(context.action)) return next();
    const written = FIELDS.filter((field) => field in data);
    const request = written.length > 0 ? currentRequest(strapi) : undefined;
    if (!request?.state.userAbility || !isEnabledType(strapi, context.uid)) return next();

    if (/\/content-manager\/history-versions\/[^/]+\/restore$/.test(request.path)) {
      context.params.data = without(data, written);
      return next();
    }
    const touched = written.filter((field) => !isUntouched(data[field]));
    const action = isImport(request) ? ACTION.importTargeting : ACTION.assignTargeting;
    if (touched.length > 0 && !request.state.userAbility.can(action)) {
      throw forbidden(
        'JOURNEY_ASSIGN_FORBIDDEN',
        'You may not change the journey stages, personas, format or touchpoints of this piece. ' +
          'Ask for the permission "Assign targeting".',
        { fields: touched },
      );
    }
    return next();
  }) as never);
};
