import { PLUGIN_ID, FIELDS } from '../plugin';
import { asHostContentType, type HostContentType, type Strapi } from '../strapi-shims/types';

const isEnabled = (type: HostContentType): boolean =>
  type.pluginOptions?.[PLUGIN_ID] !== undefined &&
  (type.pluginOptions[PLUGIN_ID] as { enabled?: unknown }).enabled === true;

/** Whether the type already carries the plugin's own attributes, put there by `addTargetingFields`. */
const carriesFields = (type: HostContentType): boolean =>
  FIELDS.every((name) => type.attributes[name]?.['target']?.startsWith(`plugin::${PLUGIN_ID}.`));

/** Every content type of the users' that asks to be enabled, whether or not it can be. */
export const typesAskingForJourneys = (strapi: Strapi): HostContentType[] =>
  Object.values(strapi.contentTypes)
    .map(asHostContentType)
    .filter((type) => isEnabled(type) && !type.uid.startsWith(`plugin::${PLUGIN_ID}.`))
    .sort((a, b) => (a.uid < b.uid ? -1 : 1));

const known = new WeakMap<Strapi, readonly HostContentType[]>();

/** The content types enabled for journeys, by uid. Only these are tagged, counted and served. */
export const enabledTypes = (strapi: Strapi): readonly HostContentType[] => {
  const types = known.get(strapi) ?? typesAskingForJourneys(strapi).filter(carriesFields);
  // Once everything is loaded the schema changes no more: each change starts Strapi anew.
  if (strapi.isLoaded) known.set(strapi, types);
  return types;
};

export const isEnabledType = (strapi: Strapi, uid: string): boolean =>
  enabledTypes(strapi).some((type) => type.uid === uid);

export const hasDraftAndPublish = (type: HostContentType): boolean =>
  type.options?.draftAndPublish === true;

export const isLocalized = (type: HostContentType): boolean =>
  type.pluginOptions?.i18n?.localized === true;

/**
 * The attribute that names a piece to people: `title`, else `name`, else the first text.
 * A private one is passed over, since titles come out in reports.
 */
export const titleAttribute = (type: HostContentType): string | null => {
  const isText = (name: string) => {
    const attribute = type.attributes[name];
    return attribute?.type === 'string' && attribute.private !== true;
  };
  return ['title', 'name'].find(isText) ?? Object.keys(type.attributes).find(isText) ?? null;
};
