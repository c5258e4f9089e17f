import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Gap } from '../../../../server/src/core/coverage/types';
import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import { arithmeticLines } from './arithmeticLines';

interface PriorityArithmeticProps {
  readonly id: string;
  readonly gap: Gap;
  readonly names: Names;
}

/** How a gap's priority came about, factor by factor, to be followed with a pocket calculator. */
export const PriorityArithmetic = ({ id, gap, names }: PriorityArithmeticProps) => {
  const t = useTranslate();
  const intl = useIntl();
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent' });

  return (
    <Box id={id} background="neutral100" padding={4} hasRadius width="100%">
      <Box tag="ol">
        {arithmeticLines(gap, { t, names, percent }).map((line) => (
          <Typography key={line} tag="li" variant="pi" textColor="neutral800">
            {line}
          </Typography>
        ))}
      </Box>
      <Typography tag="p" variant="pi" fontWeight="bold" textColor="neutral800">
        {t('priority.result', { priority: gap.priority })}
      </Typography>
    </Box>
  );
};
