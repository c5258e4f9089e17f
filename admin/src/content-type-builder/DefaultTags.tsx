import { Box, Flex, Grid, Loader, Typography } from '@strapi/design-system';
import { useId } from 'react';

import { Loaded } from '../components/Loaded';
import { defaultTagsOf } from '../content-manager/panel/defaultTags';
import { optionsOf, type TagKind } from '../content-manager/panel/tagLists';
import { useTranslate } from '../localization/useTranslate';
import { useGetJourneyDefinitionsQuery } from '../services/definitions';
import { DefaultField, DefaultFormat } from './DefaultField';
import { tidied, type TypeOptions, withDefaultTags } from './typeOptions';

const FIELDS = [
  { kind: 'stages', Input: DefaultField, label: 'panel.stages', hint: 'type.stages-hint' },
  { kind: 'personas', Input: DefaultField, label: 'panel.personas', hint: 'type.personas-hint' },
  { kind: 'format', Input: DefaultFormat, label: 'panel.format', hint: null },
  { kind: 'touchpoints', Input: DefaultField, label: 'panel.touchpoints', hint: null },
] as const;

interface DefaultTagsProps {
  readonly options: TypeOptions;
  readonly onChange: (options: TypeOptions) => void;
}

const Fields = ({ options, onChange }: DefaultTagsProps) => {
  const t = useTranslate();
  const definitions = useGetJourneyDefinitionsQuery();
  const chosen = defaultTagsOf({ journey: tidied(options) ?? {} });
  const change = (kind: TagKind) => (keys: readonly string[]) =>
    onChange(withDefaultTags(options, kind, keys));

  return (
    <Loaded
      query={definitions}
      error={t('type.error')}
      loader={<Loader small>{t('type.loading')}</Loader>}
    >
      {(loaded) => (
        <Grid.Root gap={4}>
          {FIELDS.map(({ kind, Input, label, hint }) => (
            <Grid.Item key={kind} col={6} xs={12} direction="column" alignItems="stretch">
              <Input
                label={t(label)}
                hint={hint === null ? undefined : t(hint)}
                options={optionsOf(loaded)[kind]}
                keys={chosen[kind]}
                onChange={change(kind)}
              />
            </Grid.Item>
          ))}
        </Grid.Root>
      )}
    </Loaded>
  );
};

/** What the type's pieces count as where they have no tags of their own. */
export const DefaultTags = (props: DefaultTagsProps) => {
  const t = useTranslate();
  const id = useId();

  return (
    <Flex
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-hint`}
      direction="column"
      alignItems="stretch"
      gap={4}
    >
      <Box>
        <Typography id={`${id}-title`} variant="delta" tag="h3">
          {t('type.defaults')}
        </Typography>
        <Typography id={`${id}-hint`} variant="pi" textColor="neutral600" tag="p">
          {t('type.defaults-hint')}
        </Typography>
      </Box>
      <Fields {...props} />
    </Flex>
  );
};
