import { Box, Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';

interface CardProps {
  readonly title: string;
  /** What is shown, in a sentence. */
  readonly text?: ReactNode;
  /** Beside the title. */
  readonly actions?: ReactNode;
  /** Keeps what is inside off the edges; a table or a chart goes up to them. */
  readonly isPadded?: boolean;
  readonly children: ReactNode;
}

/** A part of a page with a title of its own. */
export const Card = ({ title, text, actions, isPadded, children }: CardProps) => {
  const id = useId();

  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      overflow="hidden"
    >
      <Flex justifyContent="space-between" alignItems="start" gap={4} wrap="wrap" padding={5}>
        <Flex direction="column" alignItems="start" gap={1}>
          <Typography variant="delta" tag="h2" id={id}>
            {title}
          </Typography>
          {text !== undefined && <Typography textColor="neutral600">{text}</Typography>}
        </Flex>
        {actions}
      </Flex>
      {isPadded === true ? (
        <Flex
          direction="column"
          alignItems="stretch"
          gap={4}
          paddingLeft={5}
          paddingRight={5}
          paddingBottom={6}
        >
          {children}
        </Flex>
      ) : (
        children
      )}
    </Box>
  );
};
