import type { Definitions } from '../../services/answers';
import { optionsOf, type TagKind, type TagLists } from './tagLists';
import { type TagField, useTagField } from './useTagField';

interface TagFieldsInput {
  readonly definitions: Definitions;
  readonly saved: TagLists;
  readonly isReloading: boolean;
}

/** Every kind of tag of the document on screen. */
export const useTagFields = ({
  definitions,
  saved,
  isReloading,
}: TagFieldsInput): Readonly<Record<TagKind, TagField>> => {
  const options = optionsOf(definitions);
  const of = (kind: TagKind) => ({
    kind,
    options: options[kind],
    saved: saved[kind],
    isReloading,
  });

  return {
    stages: useTagField(of('stages')),
    personas: useTagField(of('personas')),
    format: useTagField(of('format')),
    touchpoints: useTagField(of('touchpoints')),
  };
};
