import {
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
  useNotifyAT,
} from '@strapi/design-system';
import { type ReactNode, useRef } from 'react';

import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definition } from '../../services/answers';
import { nameOfKey } from './nameOfKey';
import { OrderedTag, type TagAction } from './OrderedTag';
import { moveKey } from './relationValue';
import { useFocusAfterChange } from './useFocusAfterChange';

interface OrderedChoiceProps {
  readonly label: string;
  readonly addLabel: string;
  /** Said when nothing is chosen. */
  readonly emptyText: string;
  /** Marks the first of the chosen; absent where being first has no name. */
  readonly firstLabel?: string;
  readonly options: readonly Definition[];
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
  readonly children?: ReactNode;
}

const actionsAt = (index: number, count: number): TagAction[] => [
  ...(index > 0 ? (['up'] as const) : []),
  ...(index < count - 1 ? (['down'] as const) : []),
  'remove',
];

const buttonOf = (key: string | undefined, action: TagAction): string =>
  `[data-key="${key}"] [data-action="${action}"]`;

const ADD_SELECT = '[role="combobox"]';

/** Chosen tags in an order that matters, each movable and removable, and a select to add one. */
export const OrderedChoice = (props: OrderedChoiceProps) => {
  const { label, addLabel, emptyText, firstLabel, options, keys, onChange, children } = props;
  const t = useTranslate();
  const nameIn = useNameIn();
  const { notifyStatus } = useNotifyAT();
  const container = useRef<HTMLDivElement>(null);
  const focusAfterChange = useFocusAfterChange(container, keys);
  const left = options.filter(({ key }) => !keys.includes(key));
  const nameOf = (key: string) => nameOfKey({ key, options, nameIn });

  const move = (key: string, action: 'up' | 'down') => {
    const next = moveKey(keys, { key, by: action === 'up' ? -1 : 1 });
    const position = next.indexOf(key) + 1;
    focusAfterChange(buttonOf(key, action), buttonOf(key, action === 'up' ? 'down' : 'up'));
    onChange(next);
    notifyStatus(t('panel.moved', { name: nameOf(key), position, count: next.length }));
  };

  const remove = (key: string) => {
    const next = keys.filter((each) => each !== key);
    const neighbour = next[Math.min(keys.indexOf(key), next.length - 1)];
    focusAfterChange(buttonOf(neighbour, 'remove'), ADD_SELECT);
    onChange(next);
    notifyStatus(t('panel.removed', { name: nameOf(key) }));
  };

  const add = (key: string) => {
    focusAfterChange(ADD_SELECT, buttonOf(key, 'remove'));
    onChange([...keys, key]);
  };

  return (
    <Field.Root ref={container} width="100%">
      <Field.Label>{label}</Field.Label>
      {keys.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {emptyText}
        </Typography>
      ) : (
        <Flex tag="ol" aria-label={label} direction="column" alignItems="stretch" gap={1}>
          {keys.map((key, index) => (
            <OrderedTag
              key={key}
              tagKey={key}
              name={nameOf(key)}
              mark={index === 0 ? firstLabel : undefined}
              actions={actionsAt(index, keys.length)}
              onAction={(action) => (action === 'remove' ? remove(key) : move(key, action))}
            />
          ))}
        </Flex>
      )}
      {left.length > 0 && (
        <SingleSelect placeholder={addLabel} value={null} onChange={(key) => add(String(key))}>
          {left.map(({ key, name }) => (
            <SingleSelectOption key={key} value={key}>
              {nameIn(name)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      {children}
    </Field.Root>
  );
};
