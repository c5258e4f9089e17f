import type { ErrorCode } from '../errors';
import type { Definitions, NamedDefinition } from './types';

interface Kind {
  /** Of the error when a key names nothing. */
  readonly code: ErrorCode;
  readonly rowsIn: (definitions: Definitions) => readonly NamedDefinition[];
}

/** The kinds of definitions that pieces are tagged with beside the stages of a journey. */
export const KINDS: Readonly<Record<'persona' | 'format' | 'touchpoint', Kind>> = {
  persona: { code: 'JOURNEY_UNKNOWN_PERSONA', rowsIn: ({ personas }) => personas },
  format: { code: 'JOURNEY_UNKNOWN_FORMAT', rowsIn: ({ formats }) => formats },
  touchpoint: { code: 'JOURNEY_UNKNOWN_TOUCHPOINT', rowsIn: ({ touchpoints }) => touchpoints },
};
