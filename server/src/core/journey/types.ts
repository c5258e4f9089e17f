import type { Color } from './colors';

/** A text in several languages, by locale code: `{ en: 'Awareness', da: 'Bevidsthed' }`. */
export type LocalizedText = Readonly<Record<string, string>>;

/** A half-open range `[from, to)` on the readiness axis, 0 to 200. The axis' end belongs to the last stage. */
export interface ReadinessRange {
  readonly from: number;
  readonly to: number;
}

/** A position in a journey. */
export interface Stage {
  /** Stable, kebab-case, unique within its journey. */
  readonly key: string;
  readonly name: LocalizedText;
  readonly readiness: ReadinessRange;
  /** What a visitor at this stage expects to find. */
  readonly visitorExpects: LocalizedText;
  /** Wished share of all pieces, 0 to 1; null when the strategist has set none. */
  readonly targetShare: number | null;
  /** What the stage is marked with in the admin; null or absent: nothing. */
  readonly color?: Color | null;
}

/** An ordered set of stages that together cover the readiness axis. */
export interface Journey {
  /** Stable, kebab-case. */
  readonly key: string;
  readonly name: LocalizedText;
  /** True when the last stage feeds the first, as advocates make others aware. Information only: order and distance do not wrap. */
  readonly cyclic: boolean;
  readonly stages: readonly Stage[];
}
