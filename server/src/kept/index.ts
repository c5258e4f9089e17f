import type { CoverageInput } from '../core/coverage/types';
import type { AllAlike, SlotCounts } from '../inventory/slot-counts';
import type { Head } from '../inventory/stretches';
import type { Answer } from './answer';
import { createInventories, type Inventories } from './inventory';
import type { Site } from './site';
import { createStore, type Store } from './store';
import type { StoredAnswer } from './stored-answer';

const MEGABYTE = 1024 * 1024;
/** What is written past Strapi is not noticed: by raw SQL, or by another process. It is seen after so long. */
const A_MINUTE = 60_000;

/** A piece as a caller may see it, and its length as JSON. */
export interface KeptPiece {
  readonly document: Readonly<Record<string, unknown>>;
  readonly length: number;
}

/** What is kept in memory, each kind within its bounds; see `docs/performance.md`. */
export interface Kept {
  readonly site: Store<Site>;
  /** By caller's rights and URL. */
  readonly answers: Store<Answer>;
  /** Of anonymous callers, by URL and origin, with all headers. */
  readonly publicAnswers: Store<StoredAnswer>;
  readonly pieces: Store<KeptPiece>;
  /** What pieces of a type are read with, by caller's rights and what is asked for. */
  readonly queries: Store<object>;
  /** Pieces tagged alike, by what they are narrowed to. */
  readonly alike: Store<AllAlike>;
  /** How many pieces stand in each slot of a ladder. */
  readonly counts: Store<SlotCounts>;
  /** The first pieces of each slot, in order. */
  readonly heads: Store<Head>;
  readonly inventories: Inventories;
  /** What reports are made of, and with each what the core has made of it. */
  readonly inputs: Store<CoverageInput>;
}

export const createKept = (): Kept => ({
  site: createStore({ maxSize: 2, sizeOf: () => 1, keptForMs: A_MINUTE }),
  answers: createStore({
    maxSize: 16 * MEGABYTE,
    sizeOf: ({ body }) => body.length,
    keptForMs: A_MINUTE,
  }),
  publicAnswers: createStore({
    maxSize: 16 * MEGABYTE,
    sizeOf: ({ body }) => body.length,
    keptForMs: A_MINUTE,
  }),
  queries: createStore({ maxSize: 500, sizeOf: () => 1, keptForMs: A_MINUTE }),
  pieces: createStore({
    maxSize: 16 * MEGABYTE,
    sizeOf: ({ length }) => length,
    keptForMs: A_MINUTE,
  }),
  alike: createStore({
    maxSize: 50_000,
    sizeOf: ({ alike }) => alike.length,
    keptForMs: A_MINUTE,
  }),
  counts: createStore({
    maxSize: 500_000,
    sizeOf: ({ counts }) => counts.length,
    keptForMs: A_MINUTE,
  }),
  heads: createStore({
    maxSize: 20_000,
    sizeOf: ({ pieces }) => pieces.length,
    keptForMs: A_MINUTE,
  }),
  inventories: createInventories(),
  inputs: createStore({ maxSize: 8, sizeOf: () => 1, keptForMs: A_MINUTE, purge: true }),
});
