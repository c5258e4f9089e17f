import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';

import type { Gap } from '../../../../../server/src/core/coverage/types';
import { takesPart } from '../../../content-manager/takesPart';
import { useMayCreate } from '../../../content-manager/useMayCreate';
import { useTranslate } from '../../../localization/useTranslate';
import type { ReportView } from '../../../report/ReportPage';
import { useHostTypes } from '../../../strapi-shims/contentManager';
import { PiecesToTranslate } from './PiecesToTranslate';

interface TranslatePiecesProps extends ReportView {
  readonly gap: Gap;
  readonly describedBy: string;
}

/** The pieces that another language has, to be written in the one that lacks them. */
export const TranslatePieces = ({ gap, describedBy, ...view }: TranslatePiecesProps) => {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const mayCreate = useMayCreate();
  const types = useHostTypes()
    .filter(takesPart)
    .filter(({ uid }) => gap.types === null || gap.types.includes(uid))
    .filter(({ uid }) => mayCreate(uid, gap.locale));

  if (types.length === 0 || gap.locale === null) return null;
  const locale = view.names.locale(gap.locale);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="secondary" aria-describedby={describedBy}>
          {t('gap.translate')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={t('gap.close')}>
          <Modal.Title>{t('gap.translate-title', { locale })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <PiecesToTranslate {...view} gap={gap} types={types} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
