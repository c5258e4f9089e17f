import { Button, Flex, Typography } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

import { useTranslate } from '../localization/useTranslate';

interface LoadingErrorProps {
  /** What could not be loaded. */
  readonly text: string;
  /** The query's error: what the server says of it is shown too. */
  readonly error: unknown;
  /** The same in the user's language, where it is known what the server says. */
  readonly reason?: string | null;
  readonly onRetry: () => void;
  /** Other ways out, beside trying again. */
  readonly children?: ReactNode;
}

/** In place of what could not be loaded: that, why, and a way to try again. */
export const LoadingError = ({ text, error, reason, onRetry, children }: LoadingErrorProps) => {
  const t = useTranslate();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();

  return (
    <Flex direction="column" alignItems="start" gap={2} role="alert">
      <Typography textColor="danger600">{text}</Typography>
      <Typography textColor="neutral600">
        {reason ?? formatError(error as Parameters<typeof formatError>[0])}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" onClick={onRetry}>
          {t('retry')}
        </Button>
        {children}
      </Flex>
    </Flex>
  );
};
