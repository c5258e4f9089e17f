import { Button } from '@strapi/design-system';
import { Link } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';

import { useTranslate } from '../localization/useTranslate';

/** Copies the address of the page: all of a view stands in it, so that to keep it is to keep the view. */
export const CopyLinkButton = () => {
  const t = useTranslate();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();

  const copyAddress = async () => {
    const isCopied = await copy(window.location.href);
    toggleNotification(
      isCopied
        ? { type: 'success', message: t('filter.link-copied') }
        : { type: 'danger', message: t('filter.link-not-copied') },
    );
  };

  return (
    <Button variant="tertiary" startIcon={<Link />} onClick={() => void copyAddress()}>
      {t('filter.copy-link')}
    </Button>
  );
};
