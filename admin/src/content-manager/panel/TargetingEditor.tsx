import type { Definitions } from '../../services/answers';
import { FormatField, PersonasField, StagesField, TouchpointsField } from './TagFields';
import type { TagKind, TagLists } from './tagLists';

interface TargetingEditorProps {
  readonly definitions: Definitions;
  readonly saved: TagLists;
  readonly defaults: TagLists;
  readonly isReloading: boolean;
}

/** The four kinds of tags, each put into the document's own form as it changes. */
export const TargetingEditor = (props: TargetingEditorProps) => {
  const { definitions, saved, defaults, isReloading } = props;
  const of = (kind: TagKind) => ({ saved: saved[kind], defaults: defaults[kind], isReloading });

  return (
    <>
      <StagesField options={definitions.journey.stages} {...of('stages')} />
      <PersonasField options={definitions.personas} {...of('personas')} />
      <FormatField options={definitions.formats} {...of('format')} />
      <TouchpointsField options={definitions.touchpoints} {...of('touchpoints')} />
    </>
  );
};
