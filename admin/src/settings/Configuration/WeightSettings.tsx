import { Flex, Grid, Typography } from '@strapi/design-system';

import type { Settings } from '../../../../server/src/contracts/settings';
import type { GapType } from '../../../../server/src/core/coverage/types';
import { GAP_TYPE } from '../../../../server/src/core/wording/gap-sentence';
import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definitions } from '../../services/answers';
import { Card } from '../../components/Card';
import { NumberSetting } from './NumberSetting';

interface Weighed {
  readonly key: string;
  readonly name: string;
  readonly defaultValue: number;
}

interface WeightGroupProps {
  readonly title: string;
  /** Of the table in the settings. */
  readonly path: string;
  readonly weighed: readonly Weighed[];
}

const WeightGroup = ({ title, path, weighed }: WeightGroupProps) => (
  <Flex direction="column" alignItems="stretch" gap={3}>
    <Typography variant="omega" fontWeight="bold" tag="h3">
      {title}
    </Typography>
    <Grid.Root gap={4}>
      {weighed.map(({ key, name, defaultValue }) => (
        <Grid.Item key={key} col={3} s={6} xs={12} direction="column" alignItems="stretch">
          <NumberSetting
            path={`${path}.${key}`}
            label={name}
            defaultValue={defaultValue}
            step={0.1}
          />
        </Grid.Item>
      ))}
    </Grid.Root>
  </Flex>
);

interface WeightSettingsProps {
  readonly defaults: Settings['coverage']['weights'];
  readonly definitions: Definitions;
}

/** What the types of gap, the stages and the personas weigh in a gap's priority. */
export const WeightSettings = ({ defaults, definitions }: WeightSettingsProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const named = ({ key, name }: Definitions['personas'][number]): Weighed => ({
    key,
    name: nameIn(name),
    defaultValue: 1,
  });

  return (
    <Card isPadded title={t('settings.weights')} text={t('settings.weights.hint')}>
      <WeightGroup
        title={t('settings.weights.types')}
        path="coverage.weights.types"
        weighed={(Object.keys(GAP_TYPE) as GapType[]).map((type) => ({
          key: type,
          name: t(GAP_TYPE[type]),
          defaultValue: defaults.types[type],
        }))}
      />
      <WeightGroup
        title={t('settings.weights.stages')}
        path="coverage.weights.stages"
        weighed={definitions.journey.stages.map(named)}
      />
      {definitions.personas.length > 0 && (
        <WeightGroup
          title={t('settings.weights.personas')}
          path="coverage.weights.personas"
          weighed={definitions.personas.map(named)}
        />
      )}
    </Card>
  );
};
