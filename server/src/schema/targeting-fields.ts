import { FIELD, FIELDS, UID } from '../plugin';
import { extendSchema } from '../strapi-shims/host';
import type { HostAttribute, Strapi } from '../strapi-shims/types';
import { typesAskingForJourneys } from './enabled-types';

/**
 * Relations, because a JSON field cannot be filtered on and a scalar column is dropped when the
 * plugin is switched off for one boot. Added at run time, because a relation to a plugin's type
 * that is written into schema.json stops the host from booting once the plugin is uninstalled.
 * Hidden, because the Content-Type Builder writes visible ones into the user's schema.json;
 * writable, so that whoever writes a document writes its tags in the same save.
 */
const relation = (kind: 'manyToMany' | 'manyToOne', target: string): HostAttribute => ({
  type: 'relation',
  relation: kind,
  target,
  useJoinTable: true,
  configurable: false,
  visible: false,
  writable: true,
  private: false,
});

const targetingFields = (): Record<string, HostAttribute> => ({
  [FIELD.stages]: relation('manyToMany', UID.stage),
  [FIELD.personas]: relation('manyToMany', UID.persona),
  [FIELD.format]: relation('manyToOne', UID.format),
  [FIELD.touchpoints]: relation('manyToMany', UID.touchpoint),
});

/**
 * Gives every content type that asks for it the four targeting relations. A type with an
 * attribute of such a name already is refused, said in the log; the host boots all the same.
 * The schema is changed in place: a copied one loses its private attributes (CVE-2023-34093).
 */
export const addTargetingFields = (strapi: Strapi): void => {
  for (const type of typesAskingForJourneys(strapi)) {
    const taken = FIELDS.filter((name) => name in type.attributes);
    if (taken.length > 0) {
      strapi.log.error(
        `[journey] ${type.uid} is not enabled: its own attribute ${taken.join(', ')} has a name that ` +
          'Journey needs. Rename it in the schema and start again.',
      );
      continue;
    }
    extendSchema(strapi, type.uid, (schema) => {
      Object.assign(schema.attributes, targetingFields());
    });
  }
};
