import type { SavedTargeting } from '../../services/pageTargeting';
import { NO_TAGS, type TagKind, type TagLists, toTagLists } from '../panel/tagLists';

/** What a row shows of one kind. */
export interface ShownTags {
  readonly keys: readonly string[];
  /** Whether they are the content type's, as the piece has none of its own. */
  readonly isDefault: boolean;
}

/** What counts for a piece, kind by kind, and whether it says so itself. */
export const shownTags = (tags: SavedTargeting | undefined): Record<TagKind, ShownTags> => {
  const lists = (key: keyof SavedTargeting): TagLists =>
    tags === undefined ? NO_TAGS : toTagLists(tags[key]);
  const own = lists('own');
  const effective = lists('effective');
  const shown = (kind: TagKind): ShownTags => ({
    keys: effective[kind],
    isDefault: own[kind].length === 0 && effective[kind].length > 0,
  });
  return {
    stages: shown('stages'),
    personas: shown('personas'),
    format: shown('format'),
    touchpoints: shown('touchpoints'),
  };
};
