import type { ErrorCode } from '../errors';
import type { Definitions, TagDefinition } from './types';

interface Kind {
  /** Of the error when a key names nothing. */
  readonly code: ErrorCode;
  readonly rowsIn: (definitions: Definitions) => readonly TagDefinition[];
}

/** The kinds of definitions that pieces are tagged with beside the stages of a journey. */
export const TAGGING_KINDS = ['persona', 'format', 'touchpoint'] as const;
export type TaggingKind = (typeof TAGGING_KINDS)[number];

export const KINDS: Readonly<Record<TaggingKind, Kind>> = {
  persona: { code: 'JOURNEY_UNKNOWN_PERSONA', rowsIn: ({ personas }) => personas },
  format: { code: 'JOURNEY_UNKNOWN_FORMAT', rowsIn: ({ formats }) => formats },
  touchpoint: { code: 'JOURNEY_UNKNOWN_TOUCHPOINT', rowsIn: ({ touchpoints }) => touchpoints },
};
