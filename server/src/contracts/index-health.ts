/** How far a rebuild that somebody asked for has come, or how it ended. Times are ISO 8601. */
export interface RebuildReport {
  readonly startedAt: string;
  /** When it last gave a sign of life. */
  readonly seenAt: string;
  readonly finishedAt: string | null;
  /** Documents to look through, counted at the start. */
  readonly total: number;
  readonly done: number;
  /** Those of `done` whose rows were out of date. */
  readonly mended: number;
  readonly error: string | null;
}

export interface RebuildStatus extends RebuildReport {
  /** False also when the server that ran it has ended in the midst of it. */
  readonly isRunning: boolean;
}

/** What is in the targeting index, and what waits to be brought up to date. */
export interface IndexHealth {
  readonly pieces: number;
  readonly rows: number;
  /** Documents that could not be brought up to date, and are tried again every minute. */
  readonly failed: number;
  /** The last rebuild that somebody asked for. */
  readonly rebuild: RebuildStatus | null;
}
