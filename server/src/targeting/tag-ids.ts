import type { TargetingChange } from '../core/targeting/change';
import type { Targeting } from '../core/targeting/types';
import { named } from '../definitions/find';
import type { Definitions } from '../definitions/types';
import type { ErrorCode } from '../errors';
import { FIELD } from '../plugin';

type Kind = keyof Targeting;

const UNKNOWN: Record<Kind, ErrorCode> = {
  stages: 'JOURNEY_UNKNOWN_STAGE',
  personas: 'JOURNEY_UNKNOWN_PERSONA',
  format: 'JOURNEY_UNKNOWN_FORMAT',
  touchpoints: 'JOURNEY_UNKNOWN_TOUCHPOINT',
};

interface Row {
  readonly key: string;
  readonly documentId: string;
}

/** What a piece can be tagged with: stages of the default journey alone, as content is tagged in it. */
const rowsOf = (definitions: Definitions): Record<Kind, readonly Row[]> => ({
  stages: definitions.stageRows.filter(({ journey }) => journey === definitions.tagged.key),
  personas: definitions.personas,
  format: definitions.formats,
  touchpoints: definitions.touchpoints,
});

const keysOf = (targeting: Targeting, kind: Kind): readonly string[] => {
  const value = targeting[kind];
  return typeof value === 'string' ? [value] : (value ?? []);
};

/** Throws for the first key of a change that names nothing. */
export const checkChange = (change: TargetingChange, definitions: Definitions): void => {
  const rows = rowsOf(definitions);
  for (const kind of ['stages', 'personas', 'format', 'touchpoints'] as const)
    for (const key of change[kind]?.keys ?? [])
      named(rows[kind], { key, parameter: `change.${kind}.keys`, code: UNKNOWN[kind] });
};

/** Whether every key still names something. */
export const areDefined = (targeting: Targeting, definitions: Definitions): boolean => {
  const rows = rowsOf(definitions);
  return (Object.keys(UNKNOWN) as Kind[]).every((kind) =>
    keysOf(targeting, kind).every((key) => rows[kind].some((row) => row.key === key)),
  );
};

/** Some kinds of a targeting as the document service takes them. */
export const toRelations = (
  targeting: Targeting,
  kinds: readonly Kind[],
  definitions: Definitions,
): Record<string, object> => {
  const rows = rowsOf(definitions);
  return Object.fromEntries(
    kinds.map((kind) => [
      FIELD[kind],
      {
        set: keysOf(targeting, kind).flatMap((key) =>
          rows[kind].filter((row) => row.key === key).map(({ documentId }) => ({ documentId })),
        ),
      },
    ]),
  );
};
