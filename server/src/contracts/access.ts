import { z } from '@strapi/utils';

/** A token as its holder has it; null: a caller without one. */
export const checkCallerBody = z.strictObject({
  token: z.string().trim().min(1).max(8000).nullable(),
});

/** Whether a content type takes part in journeys. */
export const switchTypeBody = z.strictObject({ isEnabled: z.boolean() });

/** An action of the content API, and whether a caller holds it. */
export interface CheckedAction {
  readonly action: string;
  readonly isHeld: boolean;
}

/** What a caller of the content API may do. */
export interface CheckedCaller {
  /** `public`: without credentials; `user`: a site user who is logged in. */
  readonly kind: 'public' | 'api-token' | 'user' | 'other';
  /** Of an API token. */
  readonly name: string | null;
  /** Of an API token: `read-only`, `full-access` or `custom`. */
  readonly tokenType: string | null;
  /** ISO 8601; null when it does not expire. */
  readonly expiresAt: string | null;
  /** The plugin's own actions, with what they open. */
  readonly actions: ReadonlyArray<CheckedAction & { readonly path: string }>;
  /** `find` of each enabled content type: without it none of its pieces is served or counted. */
  readonly types: ReadonlyArray<CheckedAction & { readonly contentType: string }>;
}

/** A content type of the user's own, and whether it takes part in journeys. */
export interface TypeListing {
  readonly uid: string;
  readonly displayName: string;
  readonly isEnabled: boolean;
  /** Attributes of its own by the plugin's names: they keep it from taking part. */
  readonly collisions: readonly string[];
  /** Where the line to add belongs, from the project's folder; null when there is no such file. */
  readonly schemaFile: string | null;
}
