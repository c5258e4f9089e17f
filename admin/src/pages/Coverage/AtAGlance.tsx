import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Coverage } from '../../../../server/src/core/coverage/types';
import { useTranslate } from '../../localization/useTranslate';
import { inventoryAddress, type Selection } from '../../report/reportAddress';
import type { ReportView } from '../../report/ReportPage';

const Figures = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
`;

const Tile = styled(Flex)`
  position: relative;

  &:hover a {
    text-decoration: underline;
  }
`;

const TileLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: none;

  &::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
  }

  &:focus-visible {
    outline: none;
  }

  &:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

interface Figure {
  readonly label: string;
  readonly count: number;
  readonly selection: Selection;
}

interface AtAGlanceProps extends Pick<ReportView, 'filter'> {
  readonly coverage: Coverage;
}

/** The mistakes of a whole inventory as figures, each with the list of its pieces. */
export const AtAGlance = ({ coverage, filter }: AtAGlanceProps) => {
  const t = useTranslate();
  const { totals, personas } = coverage;
  const { pieces, untagged, stale, overTagged, afterPurchase, planned } = totals;
  const forEveryone = personas.find(({ persona }) => persona === null)?.count ?? 0;
  const figures: readonly Figure[] = [
    { label: t('glance.pieces'), count: pieces, selection: {} },
    { label: t('glance.untagged'), count: untagged, selection: { untagged: true } },
    { label: t('glance.for-everyone'), count: forEveryone, selection: { everyone: true } },
    { label: t('glance.over-tagged'), count: overTagged, selection: { overTagged: true } },
    ...(afterPurchase === null
      ? []
      : [
          {
            label: t('glance.after-purchase'),
            count: afterPurchase,
            selection: { afterPurchase: true },
          },
        ]),
    { label: t('glance.stale'), count: stale, selection: { stale: true } },
    { label: t('glance.planned'), count: planned, selection: { planned: true } },
  ];

  return (
    <Box
      tag="section"
      aria-label={t('glance.title')}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
    >
      <Figures>
        {figures.map(({ label, count, selection }) => (
          <Tile
            key={label}
            direction="column-reverse"
            alignItems="start"
            justifyContent="flex-end"
            gap={1}
            padding={4}
          >
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {label}
            </Typography>
            <Typography tag="dd" variant="beta">
              <TileLink
                to={inventoryAddress(filter, selection)}
                aria-label={t('glance.figure', { label, count })}
              >
                {count}
              </TileLink>
            </Typography>
          </Tile>
        ))}
      </Figures>
    </Box>
  );
};
