import {
  Checkbox,
  Field,
  Flex,
  Grid,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definition } from '../../services/answers';
import { nameOfKey } from '../panel/nameOfKey';
import { offered } from '../../components/offered';
import type { TagKind } from '../panel/tagLists';
import { type ChangeAsked, type Mode, MODES } from './changeForm';

const LABEL = {
  stages: 'panel.stages',
  personas: 'panel.personas',
  format: 'panel.format',
  touchpoints: 'panel.touchpoints',
} as const;

const MODE = {
  keep: 'bulk.keep',
  add: 'bulk.add',
  replace: 'bulk.replace',
  remove: 'bulk.remove',
} as const;

/** What a mode means where its name does not say it all. */
const hintOf = (kind: TagKind, mode: Mode) => {
  if (mode === 'replace') return 'bulk.replace-hint';
  return kind === 'format' && mode === 'add' ? 'bulk.format-add-hint' : undefined;
};

interface KindChangeProps {
  readonly kind: TagKind;
  readonly options: readonly Definition[];
  readonly asked: ChangeAsked[TagKind];
  readonly onChange: (asked: ChangeAsked[TagKind]) => void;
}

const KeysSelect = ({ kind, options, asked, onChange }: KindChangeProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const intl = useIntl();
  const label = t('bulk.which', { kind: t(LABEL[kind]) });
  const placeholder = t('bulk.choose');
  // What is archived can be taken away, not given.
  const choices = asked.mode === 'remove' ? options : offered(options);

  if (kind === 'format' && asked.mode !== 'remove') {
    return (
      <SingleSelect
        aria-label={label}
        placeholder={placeholder}
        value={asked.keys[0] ?? null}
        clearLabel={t('panel.clear-format')}
        onClear={() => onChange({ ...asked, keys: [] })}
        onChange={(key) => onChange({ ...asked, keys: [String(key)] })}
      >
        {choices.map(({ key, name }) => (
          <SingleSelectOption key={key} value={key}>
            {nameIn(name)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    );
  }
  return (
    <MultiSelect
      aria-label={label}
      placeholder={placeholder}
      // In words: the tags that the design system makes of them have buttons without a name.
      customizeContent={(keys = []) =>
        intl.formatList(
          keys.map((key) => nameOfKey({ key, options, nameIn })),
          { type: 'unit', style: 'short' },
        )
      }
      value={[...asked.keys]}
      clearLabel={t('bulk.clear', { kind: t(LABEL[kind]) })}
      onClear={() => onChange({ ...asked, keys: [] })}
      onChange={(keys) => onChange({ ...asked, keys })}
    >
      {choices.map(({ key, name }) => (
        <MultiSelectOption key={key} value={key}>
          {nameIn(name)}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
};

/** What is to be done to one kind of tags, and with which of them. */
export const KindChange = (props: KindChangeProps) => {
  const { kind, options, asked, onChange } = props;
  const t = useTranslate();
  const hint = hintOf(kind, asked.mode);
  const chooseMode = (mode: Mode) =>
    onChange({
      mode,
      // A format that is taken away may be one of several, one that is given may not.
      keys: mode === 'keep' ? [] : kind === 'format' ? asked.keys.slice(0, 1) : asked.keys,
      inFront: mode === 'add' && asked.inFront,
    });

  return (
    <Field.Root {...(hint ? { hint: t(hint) } : {})}>
      <Grid.Root gap={4}>
        <Grid.Item col={4} xs={12} direction="column" alignItems="stretch" gap={1}>
          <Field.Label>{t(LABEL[kind])}</Field.Label>
          <SingleSelect value={asked.mode} onChange={(mode) => chooseMode(mode as Mode)}>
            {MODES.map((mode) => (
              <SingleSelectOption key={mode} value={mode} disabled={options.length === 0}>
                {t(MODE[mode])}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Grid.Item>
        {asked.mode !== 'keep' && (
          <Grid.Item col={8} xs={12} direction="column" alignItems="stretch" gap={2}>
            {/* In line with the select beside it, which has its label above. */}
            <Flex direction="column" alignItems="stretch" gap={2} paddingTop="2rem">
              <Field.Root>
                <KeysSelect {...props} />
              </Field.Root>
              <Field.Hint />
              {kind === 'stages' && asked.mode === 'add' && (
                <Checkbox
                  checked={asked.inFront}
                  onCheckedChange={(checked) => onChange({ ...asked, inFront: checked === true })}
                >
                  {t('bulk.in-front')}
                </Checkbox>
              )}
            </Flex>
          </Grid.Item>
        )}
      </Grid.Root>
    </Field.Root>
  );
};
