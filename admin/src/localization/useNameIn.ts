import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { LocalizedText } from '../../../server/src/core/journey/types';
import { nameIn } from './nameIn';

/** Reads a text that strategists wrote in several languages, in the admin's language. */
export const useNameIn = (): ((text: LocalizedText) => string) => {
  const { locale } = useIntl();

  return useCallback((text) => nameIn(text, locale), [locale]);
};
