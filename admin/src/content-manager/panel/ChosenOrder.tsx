import { arrayMove } from '@dnd-kit/sortable';
import { Flex, IconButton, Typography, useNotifyAT } from '@strapi/design-system';
import { ArrowUp, Star } from '@strapi/icons';
import { type ReactNode, useRef } from 'react';
import { styled } from 'styled-components';

import { SortableList } from '../../components/SortableList';
import { useTranslate } from '../../localization/useTranslate';
import { useFocusAfterChange } from '../../components/useFocusAfterChange';

/** Of one that is not the first: filled, it would read as the favourite. */
const OutlinedStar = styled(Star)`
  && path {
    fill: transparent;
    stroke: currentColor;
    stroke-width: 2;
  }
`;

interface ChosenOrderProps {
  readonly label: string;
  /** What the button is called that puts one first. */
  readonly firstLabel: (name: string) => string;
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string;
  readonly onChange: (keys: readonly string[]) => void;
}

/** The chosen in their order, to be dragged or moved by buttons. */
export const ChosenOrder = ({ label, firstLabel, keys, nameOf, onChange }: ChosenOrderProps) => {
  const t = useTranslate();
  const { notifyStatus } = useNotifyAT();
  const container = useRef<HTMLDivElement>(null);
  const focusAfterChange = useFocusAfterChange(container, keys);

  const move = (key: string, to: number) => {
    focusAfterChange(
      ...['[data-move="up"]', '[data-move="first"]', 'button'].map(
        (button) => `[data-key="${key}"] ${button}`,
      ),
    );
    onChange(arrayMove([...keys], keys.indexOf(key), to));
    const position = to + 1;
    notifyStatus(t('panel.moved', { name: nameOf(key), position, count: keys.length }));
  };

  const renderItem = (key: string, handle: ReactNode) => {
    const place = keys.indexOf(key);
    return (
      <Flex background="neutral0" borderColor="neutral200" hasRadius gap={1} paddingRight={1}>
        {handle}
        <Flex grow={1} minWidth={0} gap={2}>
          <Typography variant="pi" textColor="neutral600" aria-hidden>
            {place + 1}
          </Typography>
          <Typography variant="pi" fontWeight={place === 0 ? 'semiBold' : 'regular'} ellipsis>
            {nameOf(key)}
          </Typography>
        </Flex>
        {place === 0 && <Star aria-hidden fill="primary600" />}
        {place > 1 && (
          <IconButton
            variant="ghost"
            size="XS"
            data-move="up"
            label={t('panel.move-up', { name: nameOf(key) })}
            onClick={() => move(key, place - 1)}
          >
            <ArrowUp />
          </IconButton>
        )}
        {place > 0 && (
          <IconButton
            variant="ghost"
            size="XS"
            data-move="first"
            label={firstLabel(nameOf(key))}
            onClick={() => move(key, 0)}
          >
            <OutlinedStar />
          </IconButton>
        )}
      </Flex>
    );
  };

  return (
    <Flex ref={container} direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <SortableList
        label={label}
        items={keys.map((key) => ({ key }))}
        nameOf={({ key }) => nameOf(key)}
        renderItem={({ key }, handle) => renderItem(key, handle)}
        onMove={onChange}
        gap={1}
      />
    </Flex>
  );
};
