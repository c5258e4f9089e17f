import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Fragment } from 'react';

import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definition } from '../../services/answers';
import { Kbd } from './Kbd';
import { stageKeys } from './stageKeys';

interface ShortcutListProps {
  readonly stages: readonly Definition[];
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

/** Every key of the page and what it does, and a way to do without them. */
export const ShortcutList = ({ stages, isOn, onSwitch }: ShortcutListProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const rows: ReadonlyArray<readonly [keys: readonly string[], what: string]> = [
    ...stageKeys(stages).map(([key, stage]) => [[key], nameIn(stage.name)] as const),
    [['S', 'Ctrl+Enter'], t('untagged.save')],
    [['N'], t('untagged.skip')],
    [['U'], t('untagged.undo')],
    [['J', '↓'], t('untagged.down')],
    [['K', '↑'], t('untagged.up')],
  ];

  return (
    <Flex wrap="wrap" gap={4}>
      <Checkbox checked={isOn} onCheckedChange={(checked) => onSwitch(checked === true)}>
        {t('untagged.shortcuts')}
      </Checkbox>
      {isOn && (
        <Flex tag="dl" gap={3} wrap="wrap">
          {rows.map(([keys, what]) => (
            <Flex key={what} gap={1}>
              <Box tag="dt">
                {keys.map((key, index) => (
                  <Fragment key={key}>
                    {index > 0 && ' '}
                    <Kbd>{key}</Kbd>
                  </Fragment>
                ))}
              </Box>
              <Typography tag="dd" variant="pi" textColor="neutral700">
                {what}
              </Typography>
            </Flex>
          ))}
        </Flex>
      )}
    </Flex>
  );
};
