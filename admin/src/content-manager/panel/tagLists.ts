import type { Targeting } from '../../../../server/src/core/targeting/types';
import type { Definition, Definitions } from '../../services/answers';
import type { FIELDS } from '../takesPart';

/** What a piece can be tagged with. */
export type TagKind = keyof typeof FIELDS;

/** Keys of each kind, in order. A format is a list of one or none, so that all kinds are alike. */
export type TagLists = Readonly<Record<TagKind, readonly string[]>>;

export const NO_TAGS: TagLists = { stages: [], personas: [], format: [], touchpoints: [] };

export const toTagLists = (targeting: Targeting): TagLists => ({
  stages: targeting.stages,
  personas: targeting.personas,
  format: targeting.format === null ? [] : [targeting.format],
  touchpoints: targeting.touchpoints,
});

/** A list for each kind. */
export const eachKind = (keysOf: (kind: TagKind) => readonly string[]): TagLists => ({
  stages: keysOf('stages'),
  personas: keysOf('personas'),
  format: keysOf('format'),
  touchpoints: keysOf('touchpoints'),
});

/** What each kind is chosen from. */
export const optionsOf = ({ journey, personas, formats, touchpoints }: Definitions) =>
  ({
    stages: journey.stages,
    personas,
    format: formats,
    touchpoints,
  }) satisfies Record<TagKind, readonly Definition[]>;

/** What counts for a piece: the type's defaults where it has no tag of a kind; only what is defined. */
export const countingTags = (
  tags: TagLists,
  { defaults, definitions }: { defaults: TagLists; definitions: Definitions },
): TagLists => {
  const options = optionsOf(definitions);
  return eachKind((kind) =>
    (tags[kind].length > 0 ? tags : defaults)[kind].filter((wanted) =>
      options[kind].some(({ key }) => key === wanted),
    ),
  );
};
