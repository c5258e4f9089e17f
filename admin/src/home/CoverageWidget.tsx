import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { useTranslate } from '../localization/useTranslate';
import { ALWAYS_ANEW } from '../services/alwaysAnew';
import { type CoverageNow, useGetJourneyCoverageFigureQuery } from '../services/home';
import { changeOf, isWeekBefore } from './change';

/** How far it is from last week; nothing to who does not see all that last week's figure counts. */
const Change = ({ now }: { readonly now: CoverageNow }) => {
  const t = useTranslate();
  const intl = useIntl();
  const { lastWeek, comparable } = now;

  if (!comparable) return null;
  if (lastWeek === null) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {t('home.coverage-no-week')}
      </Typography>
    );
  }
  const { key, points } = changeOf(now.share, lastWeek.share);
  const day = intl.formatDate(lastWeek.day, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <Flex direction="column" gap={1}>
      <Typography fontWeight="bold">{t(key, { points })}</Typography>
      {!isWeekBefore(lastWeek.day, new Date()) && (
        <Typography variant="pi" textColor="neutral600">
          {t('home.coverage-since', { day })}
        </Typography>
      )}
    </Flex>
  );
};

/** Coverage of what the user may read in one figure, and the change since last week. */
export const CoverageWidget = () => {
  const t = useTranslate();
  const intl = useIntl();
  const figure = useGetJourneyCoverageFigureQuery(undefined, ALWAYS_ANEW);

  if (figure.isError) return <Widget.Error />;
  if (figure.data === undefined) return <Widget.Loading />;
  const { data: now, meta } = figure.data;
  const locale = intl.formatDisplayName(meta.scope.locale, { type: 'language' });
  const text = t('home.coverage-text', {
    met: now.met,
    cells: now.cells,
    locale: locale ?? meta.scope.locale,
  });
  return (
    <Flex direction="column" justifyContent="center" gap={3} height="100%">
      <Typography variant="alpha" tag="p">
        {intl.formatNumber(now.share, { style: 'percent' })}
      </Typography>
      <Typography textColor="neutral600" textAlign="center">
        {text}
      </Typography>
      <Change now={now} />
    </Flex>
  );
};
