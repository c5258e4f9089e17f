import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { Cell, CellStatus } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import { PLUGIN_ID } from '../../../pluginId';

const LOOKS = {
  gap: { backgroundColor: 'danger100', textColor: 'danger700' },
  thin: { backgroundColor: 'warning100', textColor: 'neutral800' },
  covered: { backgroundColor: 'success100', textColor: 'success700' },
  surplus: { backgroundColor: 'secondary100', textColor: 'secondary700' },
} as const satisfies Record<CellStatus, object>;

const STATUS = {
  gap: 'status.gap',
  thin: 'status.thin',
  covered: 'status.covered',
  surplus: 'status.surplus',
} as const;

interface StageContentProps {
  readonly persona: string;
  readonly cell: Cell;
}

/** What there is to read for a persona at a stage, and the way to it. */
export const StageContent = ({ persona, cell }: StageContentProps) => {
  const t = useTranslate();
  const { stage, own, shared, count, target, status } = cell;
  const address = `/plugins/${PLUGIN_ID}/inventory?${new URLSearchParams({ stage, persona, locale: '*' }).toString()}`;

  return (
    <Flex gap={2} wrap="wrap">
      <Badge {...LOOKS[status]}>{t(STATUS[status])}</Badge>
      {count > 0 ? (
        <Link tag={NavLink} to={address}>
          {t('persona.content', { count, target })}
        </Link>
      ) : (
        <Typography textColor="neutral600">{t('persona.content', { count, target })}</Typography>
      )}
      {count > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('persona.content.parts', { own, shared })}
        </Typography>
      )}
    </Flex>
  );
};
