import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import { useTranslate } from '../../localization/useTranslate';
import type { Definitions } from '../../services/answers';
import type { HostType } from '../../strapi-shims/contentManager';
import type { TagKind } from '../panel/tagLists';
import { BulkBody, BulkFooter } from './BulkFrame';
import { type ChangeAsked, toChange } from './changeForm';
import { KindChange } from './KindChange';

interface NotesProps {
  readonly type: HostType;
  readonly targetingPerLocale: boolean;
}

/** What a change will hold for, before it is made. */
const Notes = ({ type, targetingPerLocale }: NotesProps) => {
  const t = useTranslate();
  return (
    <Box tag="ul" background="neutral100" hasRadius padding={4}>
      <Typography tag="li" textColor="neutral700">
        {t(type.hasDrafts ? 'bulk.note.drafts' : 'bulk.note.live')}
      </Typography>
      {type.isLocalized && (
        <Typography tag="li" textColor="neutral700">
          {t(targetingPerLocale ? 'bulk.note.one-language' : 'bulk.note.all-languages')}
        </Typography>
      )}
    </Box>
  );
};

interface BulkFormProps {
  readonly type: HostType;
  readonly definitions: Definitions;
  readonly asked: ChangeAsked;
  readonly onChange: (asked: ChangeAsked) => void;
  readonly onCancel: () => void;
  readonly onPreview: () => void;
  /** Which pieces it is about, and the last run where there is one. */
  readonly children: ReactNode;
}

/** What is to be done to each kind of tags. */
export const BulkForm = (props: BulkFormProps) => {
  const { type, definitions, asked, onChange, onCancel, onPreview, children } = props;
  const t = useTranslate();
  const fieldOf = (kind: TagKind) => ({
    kind,
    asked: asked[kind],
    onChange: (next: ChangeAsked[TagKind]) => onChange({ ...asked, [kind]: next }),
  });

  return (
    <>
      <BulkBody>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {children}
          <Flex direction="column" alignItems="stretch" gap={4}>
            <KindChange {...fieldOf('stages')} options={definitions.journey.stages} />
            <KindChange {...fieldOf('personas')} options={definitions.personas} />
            <KindChange {...fieldOf('format')} options={definitions.formats} />
            <KindChange {...fieldOf('touchpoints')} options={definitions.touchpoints} />
          </Flex>
          <Notes type={type} targetingPerLocale={definitions.targetingPerLocale} />
        </Flex>
      </BulkBody>
      <BulkFooter>
        <Button variant="tertiary" onClick={onCancel}>
          {t('bulk.cancel')}
        </Button>
        <Button disabled={toChange(asked) === null} onClick={onPreview}>
          {t('bulk.preview')}
        </Button>
      </BulkFooter>
    </>
  );
};
