import type { Color } from '../../../../../server/src/core/journey/colors';
import type { LocalizedText, ReadinessRange } from '../../../../../server/src/core/journey/types';

/** The readiness axis, as the server's core has it. */
export const AXIS = { from: 0, to: 200, ready: 100, bought: 120 } as const;

/** A stage as it is drawn. */
export interface AxisStage {
  readonly key: string;
  readonly name: LocalizedText;
  readonly readiness: ReadinessRange;
  readonly color?: Color | null;
}

const LENGTH = AXIS.to - AXIS.from;

/** A readiness as a place along the axis, in percent. */
export const placeOf = (readiness: number): number => ((readiness - AXIS.from) / LENGTH) * 100;

/** How long a range is, in percent of the axis. */
export const widthOf = ({ from, to }: ReadinessRange): number => ((to - from) / LENGTH) * 100;
