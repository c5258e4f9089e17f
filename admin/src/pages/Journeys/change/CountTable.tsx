import { Table, Tbody, Td, Thead, Tr, Typography } from '@strapi/design-system';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { DefaultPreview, ListedJourney } from '../../../services/journeys';
import { totalOf } from '../usePiecesText';
import { ColumnHeading } from './ColumnHeading';

interface CountTableProps {
  readonly title: string;
  readonly journey: ListedJourney;
  readonly counts: DefaultPreview['before'];
}

/** How many pieces each stage of a journey has. */
export const CountTable = ({ title, journey, counts }: CountTableProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();

  return (
    <Table colCount={3} rowCount={counts.length + 1} aria-label={title}>
      <Thead>
        <Tr>
          <ColumnHeading>{title}</ColumnHeading>
          <ColumnHeading>{t('journey.change.published')}</ColumnHeading>
          <ColumnHeading>{t('journey.change.drafts')}</ColumnHeading>
        </Tr>
      </Thead>
      <Tbody>
        {counts.map(({ stage, pieces }) => (
          <Tr key={stage}>
            <Td>
              <Typography textColor={totalOf(pieces) === 0 ? 'neutral600' : 'neutral800'}>
                {nameIn(journey.stages.find(({ key }) => key === stage)?.name ?? { en: stage })}
              </Typography>
            </Td>
            <Td>
              <Typography>{pieces.published}</Typography>
            </Td>
            <Td>
              <Typography>{pieces.drafts}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
