import { Box, Flex, Typography } from '@strapi/design-system';

import type { Coverage } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import { AsTableButton } from '../../../report/AsTableButton';
import type { ReportView } from '../../../report/ReportPage';
import { useAsTable } from '../../../report/useAsTable';
import { Card } from '../../../components/Card';
import { BalanceTable } from './BalanceTable';
import { CountTable } from './CountTable';
import { FunnelBalanceChart } from './FunnelBalanceChart';
import { StageFormatChart } from './StageFormatChart';

interface CoverageChartsProps extends Pick<ReportView, 'names' | 'filter'> {
  readonly coverage: Coverage;
}

/** What stands beside the matrix: funnel balance, and the stages by format, language and type. */
export const CoverageCharts = ({ coverage, names, filter }: CoverageChartsProps) => {
  const t = useTranslate();
  const { asTable } = useAsTable();
  const { totals, byFormat, byLocale, byType } = coverage;
  const view = { names, filter };
  const keyed = {
    format: byFormat.map(({ format, ...rest }) => ({ key: format, ...rest })),
    locale: byLocale.map(({ locale, ...rest }) => ({ key: locale, ...rest })),
    type: byType.map(({ type, ...rest }) => ({ key: type, ...rest })),
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography variant="beta" tag="h2">
          {t('chart.title')}
        </Typography>
        <AsTableButton />
      </Flex>
      <Card title={t('chart.balance')} text={t('chart.balance-text')}>
        <Box paddingLeft={5} paddingRight={5} paddingBottom={5}>
          {asTable ? (
            <BalanceTable {...view} balance={totals.funnelBalance} />
          ) : (
            <FunnelBalanceChart {...view} balance={totals.funnelBalance} />
          )}
        </Box>
      </Card>
      <Card title={t('chart.stage-format')} text={t('chart.stage-format-text')}>
        <Box paddingLeft={5} paddingRight={5} paddingBottom={5}>
          {asTable ? (
            <CountTable
              {...view}
              label={t('chart.stage-format')}
              head={t('filter.format')}
              counts={keyed.format}
              nameOf={names.format}
              filterBy={(format) => ({ format })}
            />
          ) : (
            <StageFormatChart {...view} byFormat={byFormat} />
          )}
        </Box>
      </Card>
      <Card title={t('chart.stage-locale')}>
        <CountTable
          {...view}
          label={t('chart.stage-locale')}
          head={t('filter.locale')}
          counts={keyed.locale}
          nameOf={names.locale}
          filterBy={(locale) => ({ locale })}
        />
      </Card>
      <Card title={t('chart.stage-type')}>
        <CountTable
          {...view}
          label={t('chart.stage-type')}
          head={t('filter.types')}
          counts={keyed.type}
          nameOf={names.type}
          filterBy={(types) => ({ types })}
        />
      </Card>
    </Flex>
  );
};
