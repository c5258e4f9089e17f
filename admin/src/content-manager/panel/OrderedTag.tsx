import { Badge, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross } from '@strapi/icons';

import { useTranslate } from '../../localization/useTranslate';

/** What can be done to a tag in an ordered list; each button carries its own as `data-action`. */
export type TagAction = 'up' | 'down' | 'remove';

const ICONS = { up: <ArrowUp />, down: <ArrowDown />, remove: <Cross /> };

const LABELS = {
  up: 'panel.move-up',
  down: 'panel.move-down',
  remove: 'panel.remove',
} as const;

interface OrderedTagProps {
  readonly tagKey: string;
  readonly name: string;
  /** Shown beside the name, as "Primary". */
  readonly mark?: string | undefined;
  readonly actions: readonly TagAction[];
  readonly onAction: (action: TagAction) => void;
}

/** One chosen tag, with its place in the order and the buttons that change it. */
export const OrderedTag = ({ tagKey, name, mark, actions, onAction }: OrderedTagProps) => {
  const t = useTranslate();

  return (
    <Flex
      tag="li"
      data-key={tagKey}
      justifyContent="space-between"
      gap={2}
      hasRadius
      borderColor="neutral200"
      background="neutral0"
      paddingLeft={3}
      paddingRight={1}
      paddingTop={1}
      paddingBottom={1}
    >
      <Flex gap={2} wrap="wrap" minWidth={0}>
        <Typography>{name}</Typography>
        {mark !== undefined && (
          <Badge backgroundColor="primary100" textColor="primary700" size="S">
            {mark}
          </Badge>
        )}
      </Flex>
      <Flex shrink={0}>
        {actions.map((action) => (
          <IconButton
            key={action}
            variant="ghost"
            size="XS"
            data-action={action}
            label={t(LABELS[action], { name })}
            onClick={() => onAction(action)}
          >
            {ICONS[action]}
          </IconButton>
        ))}
      </Flex>
    </Flex>
  );
};
