import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { type ChangeEvent, type FormEvent, useState } from 'react';

import { LoadingError } from '../../components/LoadingError';
import { useTranslate } from '../../localization/useTranslate';
import { useCheckJourneyCallerMutation } from '../../services/settings';
import { Card } from '../../components/Card';
import { SettingsPage } from '../SettingsPage';
import { CallerReport } from './CallerReport';

/** What an API token, or a visitor without one, may do with the content API. */
const AccessPage = () => {
  const t = useTranslate();
  const [token, setToken] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const [check, { data, error, isLoading }] = useCheckJourneyCallerMutation();

  const ask = (next: string | null) => {
    setAsked(next);
    void check(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(token.trim());
  };

  return (
    <SettingsPage title={t('settings.access')} subtitle={t('settings.access.subtitle')}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Card isPadded title={t('settings.access.test')} text={t('settings.access.hint')}>
          <Flex tag="form" gap={2} alignItems="end" wrap="wrap" onSubmit={submit}>
            <Field.Root flex="1" minWidth="24rem">
              <Field.Label>{t('settings.access.token')}</Field.Label>
              <TextInput
                // Not a password of the user's: nothing is to be offered for it, or kept.
                type="password"
                autoComplete="off"
                value={token}
                onChange={(event: ChangeEvent<HTMLInputElement>) => setToken(event.target.value)}
              />
            </Field.Root>
            <Button type="submit" size="L" disabled={token.trim() === ''} loading={isLoading}>
              {t('settings.access.check')}
            </Button>
            <Button
              type="button"
              size="L"
              variant="tertiary"
              disabled={isLoading}
              onClick={() => ask(null)}
            >
              {t('settings.access.check-public')}
            </Button>
          </Flex>
        </Card>
        {error !== undefined && (
          <LoadingError
            text={t('settings.access.error')}
            error={error}
            onRetry={() => ask(asked)}
          />
        )}
        {data !== undefined && error === undefined && <CallerReport caller={data} />}
      </Flex>
    </SettingsPage>
  );
};

export default AccessPage;
