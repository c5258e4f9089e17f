import type { Targeting } from './types';

/** How a change of one piece's tags came out, or would come out. */
export const OUTCOMES = ['changed', 'unchanged', 'skipped', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a piece was passed over. */
export const SKIP_REASONS = ['no-permission', 'not-found', 'other-type', 'changed-since'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** The tags of one version of a piece, before a change and after it. */
export interface VersionChange {
  /** null where the content type is not localized. */
  readonly locale: string | null;
  readonly before: Targeting;
  readonly after: Targeting;
}

/** What became, or would become, of one piece. */
export interface PieceOutcome {
  readonly contentType: string;
  readonly documentId: string;
  /** Empty where the user may not read it. */
  readonly title: string;
  readonly outcome: Outcome;
  /** Of `skipped`. */
  readonly reason: SkipReason | null;
  /** Of `failed`: what the host says of it. */
  readonly message: string | null;
  /** Of `changed` and `unchanged`: the versions written to. Of one locale where tags are alike in all. */
  readonly versions: readonly VersionChange[];
}
