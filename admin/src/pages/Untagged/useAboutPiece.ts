import { useIntl } from 'react-intl';

import type { UntaggedItem } from '../../../../server/src/core/targeting/untagged';
import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';

/** What a piece of the queue is, in a line: its type, languages, status and last change. */
export const useAboutPiece = (names: Names): ((item: UntaggedItem) => string) => {
  const t = useTranslate();
  const intl = useIntl();

  return ({ contentType, locales, isPublished, updatedAt }) =>
    [
      names.type(contentType),
      locales.map(names.locale).join(', '),
      t(isPublished ? 'filter.published' : 'untagged.draft'),
      t('untagged.changed', { date: intl.formatDate(updatedAt, { dateStyle: 'medium' }) }),
    ]
      .filter((text) => text !== '')
      .join(' · ');
};
