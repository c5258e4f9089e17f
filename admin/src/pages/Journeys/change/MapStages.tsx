import {
  Flex,
  SingleSelect,
  SingleSelectOption,
  Table,
  Tbody,
  Td,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { StageMapping } from '../../../../../server/src/core/journey/move';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { DefaultPreview, ListedJourney, StageMove } from '../../../services/journeys';
import { AxisScale } from '../axis/AxisScale';
import { JourneyStrip } from '../axis/JourneyStrip';
import { usePiecesText } from '../usePiecesText';
import { ColumnHeading } from './ColumnHeading';

interface MapStagesProps {
  readonly from: ListedJourney;
  readonly to: ListedJourney;
  /** Where readiness sends the stages. */
  readonly preview: DefaultPreview;
  /** Where they go. */
  readonly mapping: StageMapping;
  readonly onChoose: (stage: string, target: string) => void;
}

const nameOf = ({ stages }: ListedJourney, key: string) =>
  stages.find((stage) => stage.key === key)?.name ?? { en: key };

/** How much of the stage lies where it goes: the reason, or that there is none. */
const useReason = ({ to }: MapStagesProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const intl = useIntl();

  return ({ overlaps, to: suggested }: StageMove, target: string): string => {
    const shareOf = (key: string) => overlaps.find(({ stage }) => stage === key)?.share ?? 0;
    const share = shareOf(target);
    const percent = intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
    if (share === 0) return t('journey.change.no-overlap');
    return share >= shareOf(suggested)
      ? t('journey.change.overlap', { percent })
      : t('journey.change.less-overlap', { percent, stage: nameIn(nameOf(to, suggested)) });
  };
};

/** Where the pieces of every stage go. */
export const MapStages = (props: MapStagesProps) => {
  const { from, to, preview, mapping, onChoose } = props;
  const t = useTranslate();
  const nameIn = useNameIn();
  const piecesText = usePiecesText();
  const reasonOf = useReason(props);

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <AxisScale />
        {[from, to].map((journey) => (
          <Flex key={journey.key} direction="column" alignItems="stretch" gap={1}>
            <Typography variant="pi" fontWeight="bold">
              {nameIn(journey.name)}
            </Typography>
            <JourneyStrip stages={journey.stages} withLegend={false} />
          </Flex>
        ))}
      </Flex>
      <Table
        colCount={3}
        rowCount={preview.stages.length + 1}
        aria-label={t('journey.change.step.stages')}
      >
        <Thead>
          <Tr>
            <ColumnHeading>{t('journey.change.stage')}</ColumnHeading>
            <ColumnHeading>{t('journey.change.pieces')}</ColumnHeading>
            <ColumnHeading>{t('journey.change.goes-to')}</ColumnHeading>
          </Tr>
        </Thead>
        <Tbody>
          {preview.stages.map((move) => {
            const { stage, pieces, to: suggested } = move;
            const name = nameIn(nameOf(from, stage));
            const target = mapping[stage] ?? suggested;
            return (
              <Tr key={stage}>
                <Td>
                  <Typography fontWeight="bold">{name}</Typography>
                </Td>
                <Td>
                  <Typography>{piecesText(pieces)}</Typography>
                </Td>
                <Td>
                  <Flex direction="column" alignItems="stretch" gap={1}>
                    <SingleSelect
                      aria-label={t('journey.change.goes-to-of', { stage: name })}
                      value={target}
                      onChange={(value) => onChoose(stage, String(value))}
                    >
                      {to.stages.map((option) => (
                        <SingleSelectOption key={option.key} value={option.key}>
                          {nameIn(option.name)}
                        </SingleSelectOption>
                      ))}
                    </SingleSelect>
                    <Typography variant="pi" textColor="neutral600" tag="p">
                      {reasonOf(move, target)}
                    </Typography>
                  </Flex>
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
    </Flex>
  );
};
