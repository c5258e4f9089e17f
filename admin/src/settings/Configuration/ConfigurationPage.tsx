import { Flex } from '@strapi/design-system';
import { Blocker, Form, Layouts, Page } from '@strapi/strapi/admin';

import type { Settings } from '../../../../server/src/contracts/settings';
import { useTranslate } from '../../localization/useTranslate';
import { PERMISSIONS } from '../../permissions';
import type { Definitions } from '../../services/answers';
import { useGetJourneyDefinitionsQuery } from '../../services/definitions';
import {
  type SettingsInForce,
  useChangeJourneySettingsMutation,
  useGetJourneySettingsQuery,
} from '../../services/settings';
import { useAction } from '../../services/useAction';
import { AnswerSettings } from './AnswerSettings';
import { Card } from '../../components/Card';
import { SaveButton } from '../../components/SaveButton';
import { changesOf } from './changesOf';
import { CoverageSettings } from './CoverageSettings';
import { errorsIn } from './errorsIn';
import { ResetAll } from './ResetAll';
import { TaggingSettings } from './TaggingSettings';
import { TextSetting } from './TextSetting';
import { WeightSettings } from './WeightSettings';

interface ConfigurationProps extends SettingsInForce {
  readonly definitions: Definitions;
}

const Configuration = ({ settings, defaults, definitions }: ConfigurationProps) => {
  const t = useTranslate();
  const act = useAction();
  const [change] = useChangeJourneySettingsMutation();

  return (
    <Form<Settings>
      method="PUT"
      initialValues={settings}
      onSubmit={async (values, { resetForm, setErrors }) => {
        const errors = errorsIn(values, t);
        if (Object.keys(errors).length > 0) return setErrors(errors);
        const changes = changesOf(settings, values);
        if (await act(change(changes), t('settings.saved'))) resetForm(values);
      }}
    >
      <Layouts.Header
        title={t('settings.configuration')}
        subtitle={t('settings.configuration.subtitle')}
        primaryAction={
          <Flex gap={2}>
            <ResetAll />
            <SaveButton>{t('settings.save')}</SaveButton>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <TaggingSettings defaultValue={defaults.targetingPerLocale} />
          <CoverageSettings defaults={defaults.coverage} />
          <WeightSettings defaults={defaults.coverage.weights} definitions={definitions} />
          <Card isPadded title={t('settings.cache')} text={t('settings.cache.hint')}>
            <TextSetting
              path="cacheControl.anonymous"
              label={t('settings.cache.anonymous')}
              defaultValue={defaults.cacheControl.anonymous}
            />
            <TextSetting
              path="cacheControl.authenticated"
              label={t('settings.cache.authenticated')}
              defaultValue={defaults.cacheControl.authenticated}
            />
          </Card>
          <AnswerSettings />
        </Flex>
      </Layouts.Content>
      <Blocker />
    </Form>
  );
};

const LoadedConfiguration = () => {
  const settings = useGetJourneySettingsQuery();
  const definitions = useGetJourneyDefinitionsQuery();

  if (settings.isError || definitions.isError) return <Page.Error />;
  if (settings.data === undefined || definitions.data === undefined) return <Page.Loading />;
  return (
    <Configuration
      // Other settings than before are another form, as after a reset.
      key={JSON.stringify(settings.data.settings)}
      {...settings.data}
      definitions={definitions.data}
    />
  );
};

/** Every setting, with its default. */
const ConfigurationPage = () => {
  const t = useTranslate();

  return (
    <Page.Protect permissions={PERMISSIONS.manageSettings}>
      <Page.Main>
        <Page.Title>{t('settings.configuration')}</Page.Title>
        <LoadedConfiguration />
      </Page.Main>
    </Page.Protect>
  );
};

export default ConfigurationPage;
