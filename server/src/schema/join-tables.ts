import type { Strapi } from '../strapi-shims/types';

/** The table in which the host keeps the links of a relation. */
export interface JoinTable {
  name: string;
  /** Holds the id of the row that the relation belongs to. */
  joinColumn: { name: string };
  /** Holds the id of what the relation leads to. */
  inverseJoinColumn: { name: string };
}

/** The join table of a type's relation, undefined where an attribute has none. */
export const joinTableOf = (
  strapi: Strapi,
  uid: string,
  attribute: string,
): JoinTable | undefined =>
  (strapi.db.metadata.get(uid).attributes[attribute] as { joinTable?: JoinTable } | undefined)
    ?.joinTable;
