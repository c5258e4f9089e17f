import { useAuth } from '@strapi/strapi/admin';
import { useCallback } from 'react';

const CREATE = 'plugin::content-manager.explorer.create';

/**
 * Whether the user may write a new piece of a type, or one in a language that it is not in yet:
 * the host asks the same right for both. Null: the type is asked about in no language.
 */
export const useMayCreate = (): ((uid: string, locale: string | null) => boolean) => {
  const permissions = useAuth('Journey', (auth) => auth.permissions);

  return useCallback(
    (uid, locale) =>
      permissions.some(({ action, subject, properties }) => {
        if (action !== CREATE || subject !== uid) return false;
        // Only the rights to localized types name languages.
        const locales = (properties as { locales?: readonly string[] } | undefined)?.locales;
        return locale === null || !locales || locales.includes(locale);
      }),
    [permissions],
  );
};
