import { readStanding, type Standing } from '../inventory/state';
import { service } from '../services/get';
import { inSnapshot } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { readSite, recentSite, type Site } from './site';

/** What one answer is made in: it reads one thing after the other, and all of it has to fit together. */
export interface Moment {
  readonly site: Site;
  /**
   * To be told of everything that is read from the database or was read before and kept, with how
   * things stood in the same statement; null where the statement does not say.
   */
  readonly saw: (standing: Standing | null) => void;
  /** Done once it is sure that all was of this moment: what is kept must be of its version. */
  readonly onceSure: (keep: () => void) => void;
}

interface Witness {
  readonly moment: Moment;
  /** Whether each statement by itself has told that it was of this moment. */
  readonly isSure: () => boolean;
  readonly keep: () => void;
}

const witness = (site: Site): Witness => {
  const seen = [site.standing];
  const toKeep: Array<() => void> = [];
  const isOfIt = (standing: Standing | null): boolean =>
    standing !== null && !standing.isBehind && standing.version === site.version;
  return {
    moment: {
      site,
      saw: (standing) => void seen.push(standing),
      onceSure: (keep) => void toKeep.push(keep),
    },
    isSure: () => seen.every(isOfIt),
    keep: () => {
      for (const keep of toKeep) keep();
    },
  };
};

/** How often it is tried, with writes between, before the database is made to hold still. */
const TRIES = 3;
/** How often a moment is looked for in which no document waits to be mended. */
const SNAPSHOTS = 10;

/** What `work` makes in a snapshot; null where writes left none in which the index was up to date. */
const inOneSnapshot = async <T>(
  strapi: Strapi,
  work: (moment: Moment) => Promise<T>,
): Promise<{ made: T } | null> => {
  for (let tries = 1; tries <= SNAPSHOTS; tries += 1) {
    await service(strapi, 'index').ready();
    const result = await inSnapshot(strapi, async () => {
      if ((await readStanding(strapi)).isBehind) return null;
      return { made: await work(witness(await readSite(strapi)).moment) };
    });
    if (result) return result;
  }
  return null;
};

/**
 * What `work` makes of one moment. When something was written while it read, what it read need not
 * fit together: a document read later could stand where only its former tags belong. So where its
 * statements have not said so themselves, it is asked in the end whether anything was written, on
 * this node or another, and then all is read again; where writes do not pause, in a snapshot.
 *
 * @param options.mayHoldUp whether everybody else may have to wait for it at last; unless told, yes.
 * Where not, the last try counts as it is
 */
export const atOneMoment = async <T>(
  strapi: Strapi,
  work: (moment: Moment) => Promise<T>,
  { mayHoldUp = true }: { mayHoldUp?: boolean } = {},
): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    const { moment, isSure, keep } = witness(await recentSite(strapi));
    const made = await work(moment);
    const { version } = moment.site;
    if (version === null) return made;
    if (isSure() || (await service(strapi, 'index').isStill(version))) {
      keep();
      return made;
    }
    if (tries === TRIES) {
      const inOne = mayHoldUp ? await inOneSnapshot(strapi, work) : null;
      return inOne ? inOne.made : made;
    }
  }
};
