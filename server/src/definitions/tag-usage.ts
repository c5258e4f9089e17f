import { countPieces } from '../core/coverage/piece-counts';
import type { Piece } from '../core/targeting/types';
import type { AdminView } from '../coverage/admin-view';
import type { Strapi } from '../strapi-shims/types';
import { typesWithDefault } from './default-targeting';
import { TAGGING_KINDS, type TaggingKind } from './kinds';
import { loadDefinitions } from './load';
import { seesAll, storedVersions } from './staged-pieces';
import { allExpectations } from './stored-body';

/** What names a persona, format or touchpoint. */
export interface TagUsage {
  /** Documents that the user may read, published or not, each counted once. */
  readonly pieces: number;
  /** Documents that count with it only because it is a default tag of their type. */
  readonly byDefault: number;
  /** The content types that it is a default tag of, by what they are called. */
  readonly defaultOf: readonly string[];
  readonly expectations: number;
}

/** Of each kind, every key that there is. */
export type UsageOfTags = Readonly<Record<TaggingKind, Readonly<Record<string, TagUsage>>>>;

const KEYS_OF: Readonly<Record<TaggingKind, (piece: Piece) => readonly string[]>> = {
  persona: ({ targeting }) => targeting.personas,
  format: ({ targeting }) => (targeting.format === null ? [] : [targeting.format]),
  touchpoint: ({ targeting }) => targeting.touchpoints,
};

const byKey = (pieces: readonly Piece[], kind: TaggingKind): Map<string, Piece[]> => {
  const found = new Map<string, Piece[]>();
  for (const piece of pieces) {
    for (const key of KEYS_OF[kind](piece)) {
      const ofKey = found.get(key);
      if (ofKey) ofKey.push(piece);
      else found.set(key, [piece]);
    }
  }
  return found;
};

/** How much has each persona, format and touchpoint, of what a user may read. */
export const listTagUsage = async (strapi: Strapi, view: AdminView) => {
  const definitions = await loadDefinitions(strapi);
  const versions = await storedVersions(strapi, view, 'all');
  const [own, counted] = [versions.own(definitions), versions.counted(definitions)];
  const expectations = allExpectations(definitions);
  const rows = {
    persona: definitions.personas,
    format: definitions.formats,
    touchpoint: definitions.touchpoints,
  };

  const usageOf = (kind: TaggingKind): Record<string, TagUsage> => {
    const [having, counting] = [byKey(own, kind), byKey(counted, kind)];
    const count = (found: ReadonlyMap<string, Piece[]>, key: string): number => {
      const { published, drafts } = countPieces(found.get(key) ?? []);
      return published + drafts;
    };
    return Object.fromEntries(
      rows[kind].map(({ key }) => {
        const pieces = count(having, key);
        const naming = expectations.filter((each) => kind !== 'touchpoint' && each[kind] === key);
        const usage = {
          pieces,
          byDefault: count(counting, key) - pieces,
          defaultOf: typesWithDefault(strapi, { kind, key }).map(({ info }) => info.displayName),
          expectations: naming.length,
        };
        return [key, usage];
      }),
    );
  };
  const data = Object.fromEntries(
    TAGGING_KINDS.map((kind) => [kind, usageOf(kind)]),
  ) as UsageOfTags;
  return { data, meta: { seesAll: seesAll(strapi, view) } };
};
