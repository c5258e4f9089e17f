import type { Definitions } from '../../services/answers';
import { ContributionBox } from './ContributionBox';
import { FormatField, PersonasField, StagesField, TouchpointsField } from './TagFields';
import { countingTags, eachKind, optionsOf, type TagKind, type TagLists } from './tagLists';
import type { PieceOnScreen } from './useContribution';
import { useTagFields } from './useTagFields';

interface TargetingEditorProps {
  readonly piece: PieceOnScreen;
  readonly definitions: Definitions;
  readonly saved: TagLists;
  readonly defaults: TagLists;
  readonly isReloading: boolean;
}

/** The four kinds of tags, each put into the document's own form as it changes, and what they lead to. */
export const TargetingEditor = (props: TargetingEditorProps) => {
  const { piece, definitions, saved, defaults, isReloading } = props;
  const options = optionsOf(definitions);
  const fields = useTagFields({ definitions, saved, isReloading });
  const of = (kind: TagKind) => ({
    field: fields[kind],
    saved: saved[kind],
    defaults: defaults[kind],
  });
  const chosen = eachKind((kind) => fields[kind].keys);

  return (
    <>
      <StagesField options={options.stages} {...of('stages')} />
      <PersonasField options={options.personas} {...of('personas')} />
      <FormatField options={options.format} {...of('format')} />
      <TouchpointsField options={options.touchpoints} {...of('touchpoints')} />
      <ContributionBox
        piece={piece}
        definitions={definitions}
        tags={countingTags(chosen, { defaults, definitions })}
      />
    </>
  );
};
