import { Grid } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { Settings } from '../../../../server/src/contracts/settings';
import { useTranslate } from '../../localization/useTranslate';
import { Card } from '../../components/Card';
import { NumberSetting } from './NumberSetting';

const Column = ({ children }: { readonly children: ReactNode }) => (
  <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

/** What coverage and gaps go by where no expectation says otherwise. */
export const CoverageSettings = ({ defaults }: { readonly defaults: Settings['coverage'] }) => {
  const t = useTranslate();

  return (
    <Card isPadded title={t('settings.coverage')} text={t('settings.coverage.hint')}>
      <Grid.Root gap={6}>
        <Column>
          <NumberSetting
            path="coverage.reviewAfterDays"
            label={t('settings.review')}
            hint={t('settings.review.hint')}
            defaultValue={defaults.reviewAfterDays}
          />
        </Column>
        <Column>
          <NumberSetting
            path="coverage.minimum"
            label={t('settings.minimum')}
            hint={t('settings.minimum.hint')}
            defaultValue={defaults.minimum}
          />
        </Column>
        <Column>
          <NumberSetting
            path="coverage.surplusAt"
            label={t('settings.surplus')}
            hint={t('settings.surplus.hint')}
            defaultValue={defaults.surplusAt}
            noneText={t('settings.never')}
          />
        </Column>
        <Column>
          <NumberSetting
            path="coverage.overTagged.share"
            label={t('settings.over-tagged-share')}
            hint={t('settings.over-tagged-share.hint')}
            defaultValue={defaults.overTagged.share}
            step={0.05}
          />
        </Column>
        <Column>
          <NumberSetting
            path="coverage.overTagged.atLeast"
            label={t('settings.over-tagged-at-least')}
            hint={t('settings.over-tagged-at-least.hint')}
            defaultValue={defaults.overTagged.atLeast}
          />
        </Column>
      </Grid.Root>
    </Card>
  );
};
