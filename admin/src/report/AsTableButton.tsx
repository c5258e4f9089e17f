import { Button } from '@strapi/design-system';

import { useTranslate } from '../localization/useTranslate';
import { useAsTable } from './useAsTable';

/** Shows charts as tables, and tables as charts. */
export const AsTableButton = () => {
  const t = useTranslate();
  const { asTable, toggle } = useAsTable();

  return (
    <Button variant="tertiary" size="S" onClick={toggle}>
      {asTable ? t('chart.as-chart') : t('chart.as-table')}
    </Button>
  );
};
