import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { StageMapping } from '../../../../../server/src/core/journey/move';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { DefaultPreview, ListedJourney } from '../../../services/journeys';
import { useHostTypes } from '../../../strapi-shims/contentManager';
import { Note } from '../../../components/Note';
import { PartialCounts } from '../PartialCounts';
import { totalOf } from '../usePiecesText';

interface ConsequencesProps {
  readonly from: ListedJourney;
  readonly to: ListedJourney;
  readonly preview: DefaultPreview;
  readonly mapping: StageMapping;
}

/** Stages with pieces that end up with those of another stage: nobody can tell them apart afterwards. */
const hasMerges = ({ preview, mapping }: ConsequencesProps): boolean => {
  const targets = preview.stages
    .filter(({ pieces }) => totalOf(pieces) > 0)
    .map(({ stage }) => mapping[stage]);
  return new Set(targets).size < targets.length;
};

/** What changes besides the stages of pieces. */
export const Consequences = (props: ConsequencesProps) => {
  const { from, to, preview } = props;
  const t = useTranslate();
  const nameIn = useNameIn();
  const intl = useIntl();
  const types = useHostTypes();
  const listOf = (items: readonly string[]) => intl.formatList(items, { type: 'conjunction' });
  const gone = from.stages.filter(({ key }) => !to.stages.some((stage) => stage.key === key));
  const both = from.stages.filter(({ key }) => !gone.some((stage) => stage.key === key));
  const names = { from: nameIn(from.name), to: nameIn(to.name) };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {!preview.seesAll && <PartialCounts />}
      {hasMerges(props) && <Note kind="warning">{t('journey.change.merges')}</Note>}
      {preview.typeDefaults.map(({ contentType, stages }) => (
        <Note key={contentType} kind="warning">
          {t('journey.change.type-defaults', {
            type: types.find(({ uid }) => uid === contentType)?.displayName ?? contentType,
            stages: listOf(stages),
            count: stages.length,
          })}
        </Note>
      ))}
      <Note title={t('journey.change.expectations.title')}>
        {t('journey.change.expectations', { ...names, ...preview.expectations })}
      </Note>
      <Note title={t('journey.change.site.title')}>
        {gone.length > 0 &&
          t('journey.change.site.gone', {
            ...names,
            keys: listOf(gone.map(({ key }) => key)),
            count: gone.length,
            query: `?journey=${from.key}&stage=${gone[0]?.key ?? ''}`,
          })}{' '}
        {both.length > 0 &&
          t('journey.change.site.both', {
            ...names,
            keys: listOf(both.map(({ key }) => key)),
            count: both.length,
          })}
      </Note>
    </Flex>
  );
};
