import { Flex, ProgressBar, Typography } from '@strapi/design-system';

import { useTranslate } from '../../localization/useTranslate';
import { useFocusOnMount } from './useFocusOnMount';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** How far it is, of so many pieces. */
export const Progress = ({ label, done, total }: ProgressProps) => {
  const t = useTranslate();
  const heading = useFocusOnMount<HTMLParagraphElement>();

  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={4} paddingBottom={4}>
      <Typography ref={heading} tabIndex={-1} tag="p" variant="delta">
        {label}
      </Typography>
      <ProgressBar aria-label={label} value={done} max={total} />
      <Typography textColor="neutral600">{t('bulk.progress', { done, total })}</Typography>
    </Flex>
  );
};
