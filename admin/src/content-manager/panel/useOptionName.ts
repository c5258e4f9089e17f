import { useCallback } from 'react';

import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definition } from '../../services/answers';
import { nameOfKey } from './nameOfKey';

/** What an option is called, with a word when it is archived; its key when it is not defined. */
export const useOptionName = (options: readonly Definition[]): ((key: string) => string) => {
  const t = useTranslate();
  const nameIn = useNameIn();

  return useCallback(
    (key) => {
      const name = nameOfKey({ key, options, nameIn });
      const isArchived = options.some((option) => option.key === key && option.archived === true);
      return isArchived ? t('panel.archived', { name }) : name;
    },
    [options, t, nameIn],
  );
};
