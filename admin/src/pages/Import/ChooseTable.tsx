import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  Textarea,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { type DragEvent, useRef, useState } from 'react';

import type { BlankCells } from '../../../../server/src/core/import/plan';
import { LoadingError } from '../../components/LoadingError';
import { useTranslate } from '../../localization/useTranslate';
import { refusalText } from './refusalText';

interface ChooseTableProps {
  readonly isChecking: boolean;
  /** Why what was chosen last cannot be imported. */
  readonly error: unknown;
  readonly onCheck: (file: Blob, blank: BlankCells) => void;
}

interface DropProps {
  readonly file: File | null;
  readonly onFile: (file: File) => void;
}

/** Where a file is dropped, or looked for. */
const FileDrop = ({ file, onFile }: DropProps) => {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (first) onFile(first);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <Flex
      direction="column"
      gap={3}
      padding={8}
      hasRadius
      background={isOver ? 'primary100' : 'neutral100'}
      borderColor={isOver ? 'primary500' : 'neutral300'}
      borderStyle="dashed"
      borderWidth="1px"
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDragEnter={() => setIsOver(true)}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Upload width="3.2rem" height="3.2rem" fill="primary600" aria-hidden />
      <Typography fontWeight="semiBold">{file ? file.name : t('import.drop')}</Typography>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label={t('import.file')}
          tabIndex={-1}
          onChange={({ target }) => {
            take(target.files);
            // So that the same file, changed, can be chosen again.
            target.value = '';
          }}
        />
      </VisuallyHidden>
      <Button variant="secondary" onClick={() => input.current?.click()}>
        {t('import.browse')}
      </Button>
      <Typography variant="pi" textColor="neutral600">
        {t('import.limits')}
      </Typography>
    </Flex>
  );
};

/** What is to be imported, and what blank cells mean. */
export const ChooseTable = ({ isChecking, error, onCheck }: ChooseTableProps) => {
  const t = useTranslate();
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [isClearing, setIsClearing] = useState(false);
  const isPasted = text.trim() !== '';
  const check = () => {
    const content = isPasted ? new Blob([text], { type: 'text/csv' }) : file;
    if (content) onCheck(content, isClearing ? 'clear' : 'keep');
  };

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Box>
          <Typography variant="beta" tag="h2">
            {t('import.choose')}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {t('import.choose-text')}
          </Typography>
        </Box>
        <FileDrop
          file={isPasted ? null : file}
          onFile={(chosen) => {
            setText('');
            setFile(chosen);
          }}
        />
        <Field.Root>
          <Field.Label>{t('import.paste')}</Field.Label>
          <Textarea value={text} onChange={({ target }) => setText(target.value)} />
        </Field.Root>
        <Field.Root hint={t('import.clear-blank-hint')}>
          <Checkbox
            checked={isClearing}
            onCheckedChange={(checked) => setIsClearing(checked === true)}
          >
            {t('import.clear-blank')}
          </Checkbox>
          <Field.Hint />
        </Field.Root>
        {error !== null && error !== undefined && (
          <LoadingError
            text={t('import.refused')}
            error={error}
            reason={refusalText(error, t)}
            onRetry={check}
          />
        )}
        <Flex gap={3}>
          <Button disabled={!isPasted && file === null} loading={isChecking} onClick={check}>
            {t('import.check')}
          </Button>
          <Typography role="status" textColor="neutral600">
            {isChecking ? t('import.checking') : ''}
          </Typography>
        </Flex>
      </Flex>
    </Box>
  );
};
