import { Flex, Typography } from '@strapi/design-system';
import { Information, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';

interface NoteProps {
  /** `warning` where something is lost or breaks. */
  readonly kind?: 'information' | 'warning';
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something to know before going on. It stays: the design system's alert is one to close. */
export const Note = ({ kind = 'information', title, children }: NoteProps) => {
  const isWarning = kind === 'warning';
  const Icon = isWarning ? WarningCircle : Information;

  return (
    <Flex
      role="note"
      alignItems="start"
      gap={3}
      padding={4}
      hasRadius
      background={isWarning ? 'warning100' : 'primary100'}
      borderColor={isWarning ? 'warning200' : 'primary200'}
    >
      <Flex shrink={0} paddingTop="2px">
        <Icon
          aria-hidden
          width="1.6rem"
          height="1.6rem"
          fill={isWarning ? 'warning600' : 'primary600'}
        />
      </Flex>
      <Flex direction="column" alignItems="start" gap={1}>
        {title !== undefined && <Typography fontWeight="bold">{title}</Typography>}
        <Typography tag="div" textColor="neutral800">
          {children}
        </Typography>
      </Flex>
    </Flex>
  );
};
