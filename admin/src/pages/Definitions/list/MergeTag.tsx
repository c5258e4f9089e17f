import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import { useRemoveJourneyTagMutation } from '../../../services/tags';
import type { TagRowProps } from './TagRow';

interface MergeTagProps extends Pick<TagRowProps, 'kind' | 'tag' | 'others' | 'usage'> {
  readonly onDone: () => void;
}

/** Has another take the place of one, which is deleted: everything that names it names the other. */
export const MergeTag = ({ kind, tag, others, usage, onDone }: MergeTagProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const name = nameIn(tag.name);
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const [remove, { isLoading }] = useRemoveJourneyTagMutation();
  const [replaceBy, setReplaceBy] = useState<string | null>(null);
  const other = others.find(({ key }) => key === replaceBy);
  const { pieces = 0, expectations = 0 } = usage ?? {};

  const merge = async () => {
    if (other === undefined) return;
    const merged = await remove({ kind, key: tag.key, replaceBy: other.key });
    if ('error' in merged) {
      const message = formatError(merged.error);
      toggleNotification({ type: 'danger', message });
      return;
    }
    const result = { name, other: nameIn(other.name), pieces: merged.data };
    toggleNotification({ type: 'success', message: t('definition.merged', result) });
    onDone();
  };

  return (
    <Modal.Content>
      <Modal.Header closeLabel={t('definition.close')}>
        <Modal.Title>{t('definition.merge.title', { name })}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography>{t('definition.merge.what', { name })}</Typography>
          <Field.Root required>
            <Field.Label>{t('definition.merge.into')}</Field.Label>
            <SingleSelect
              placeholder={t('definition.merge.choose')}
              value={replaceBy}
              onChange={(value) => setReplaceBy(String(value))}
            >
              {others.map((each) => (
                <SingleSelectOption key={each.key} value={each.key}>
                  {nameIn(each.name)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          {other && (
            <Typography role="status" fontWeight="semiBold">
              {t('definition.merge.moves', { pieces, expectations, other: nameIn(other.name) })}
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{t('definition.cancel')}</Button>
        </Modal.Close>
        <Button
          variant="danger"
          disabled={other === undefined}
          loading={isLoading}
          onClick={() => void merge()}
        >
          {t('definition.merge.confirm')}
        </Button>
      </Modal.Footer>
    </Modal.Content>
  );
};
