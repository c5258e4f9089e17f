import { Flex, Typography } from '@strapi/design-system';
import { Sparkle } from '@strapi/icons';

/** Says that the piece fills a gap. */
export const FillBadge = ({ children }: { readonly children: string }) => (
  <Flex
    background="success100"
    borderColor="success200"
    hasRadius
    alignItems="flex-start"
    gap={2}
    padding={3}
  >
    <Flex color="success600" paddingTop="2px" shrink={0} aria-hidden>
      <Sparkle />
    </Flex>
    <Typography variant="pi" fontWeight="semiBold" textColor="success700">
      {children}
    </Typography>
  </Flex>
);
