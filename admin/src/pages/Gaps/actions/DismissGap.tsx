import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';

import type { Gap } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import type { CoverageQuery } from '../../../services/answers';
import { DismissForm } from './DismissForm';

interface DismissGapProps {
  readonly gap: Gap;
  readonly filter: CoverageQuery;
  readonly describedBy: string;
}

/** Takes a gap that is no work off the list, once it is said why and until when. */
export const DismissGap = ({ gap, filter, describedBy }: DismissGapProps) => {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);

  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="tertiary" aria-describedby={describedBy}>
          {t('gap.dismiss')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={t('gap.close')}>
          <Modal.Title>{t('gap.dismiss-title')}</Modal.Title>
        </Modal.Header>
        <DismissForm gap={gap} filter={filter} onDone={() => setIsOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
};
