import { Button, Flex } from '@strapi/design-system';
import { Code, Link as LinkIcon } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import { backendAddress } from '../../strapi-shims/host';
import { curlOf, type PreviewedRequest, urlOf } from './requestOf';

/** Copies the request that a site sends for the same answer. */
export const RequestActions = (request: PreviewedRequest) => {
  const t = useTranslate();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const url = urlOf(request, backendAddress());

  const copyAndSay = async (text: string) => {
    const isCopied = await copy(text);
    toggleNotification({
      type: isCopied ? 'success' : 'warning',
      message: t(isCopied ? 'preview.copied' : 'preview.not-copied'),
    });
  };

  return (
    <Flex gap={2}>
      <Button variant="tertiary" startIcon={<LinkIcon />} onClick={() => void copyAndSay(url)}>
        {t('preview.copy-url')}
      </Button>
      <Button variant="tertiary" startIcon={<Code />} onClick={() => void copyAndSay(curlOf(url))}>
        {t('preview.copy-curl')}
      </Button>
    </Flex>
  );
};
