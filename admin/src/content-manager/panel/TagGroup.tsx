import { Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';

interface TagGroupProps {
  readonly label: string;
  /** Said when nothing is chosen. */
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

/** Buttons that belong together under one label, as the host labels a field. */
export const TagGroup = ({ label, hint, children }: TagGroupProps) => {
  const id = useId();

  return (
    <Flex
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      direction="column"
      alignItems="stretch"
      gap={2}
      width="100%"
    >
      <Typography id={`${id}-label`} variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      {children}
      {hint !== undefined && (
        <Typography id={`${id}-hint`} variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      )}
    </Flex>
  );
};
