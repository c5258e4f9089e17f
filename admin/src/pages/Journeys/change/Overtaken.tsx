import { Button, Flex } from '@strapi/design-system';

import { useTranslate } from '../../../localization/useTranslate';
import { Note } from '../../../components/Note';

/** Somebody else was faster. */
export const Overtaken = ({ onStartAgain }: { readonly onStartAgain: () => void }) => {
  const t = useTranslate();

  return (
    <Flex direction="column" alignItems="start" gap={4} role="alert">
      <Note kind="warning" title={t('journey.change.overtaken.title')}>
        {t('journey.change.overtaken')}
      </Note>
      <Button onClick={onStartAgain}>{t('journey.change.again')}</Button>
    </Flex>
  );
};
