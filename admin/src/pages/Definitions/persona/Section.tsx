import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly children: ReactNode;
}

/** A part of a persona's page. */
export const Section = ({ title, subtitle, children }: SectionProps) => (
  <Box
    tag="section"
    aria-label={title}
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    padding={6}
  >
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Box>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {subtitle !== undefined && (
          <Typography textColor="neutral600" tag="p">
            {subtitle}
          </Typography>
        )}
      </Box>
      {children}
    </Flex>
  </Box>
);
