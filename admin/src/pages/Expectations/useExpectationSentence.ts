import { useIntl } from 'react-intl';

import type { ExpectationBody } from '../../../../server/src/contracts/definitions';
import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import { expectationSentence } from './expectationSentence';

/** Says expectations in sentences, in the admin's language. */
export const useExpectationSentence = (
  names: Names,
): ((expectation: Omit<ExpectationBody, 'key'>) => string) => {
  const t = useTranslate();
  const intl = useIntl();
  const list = (parts: readonly string[]): string =>
    intl.formatList(parts, { type: 'disjunction' });

  return (expectation) => expectationSentence(expectation, { t, names, list });
};
