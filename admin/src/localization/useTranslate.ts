import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../pluginId';
import type { messages as english } from '../translations/en';

/** Any key of the translation files, without the plugin's prefix. */
export type TranslationKey = keyof typeof english;

/** What a message may be given for its placeholders. */
export type TranslationValues = Record<string, string | number>;

export type Translate = (key: TranslationKey, values?: TranslationValues) => string;

/**
 * One of the plugin's own messages in the admin's language. The host falls back to English for
 * languages that the plugin is not translated into.
 */
export const useTranslate = (): Translate => {
  const intl = useIntl();

  return useCallback(
    (key, values) => intl.formatMessage({ id: `${PLUGIN_ID}.${key}` }, values),
    [intl],
  );
};
