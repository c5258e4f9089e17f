import { Box, Typography } from '@strapi/design-system';

/** A key of the keyboard. */
export const Kbd = ({ children }: { readonly children: string }) => (
  <Box
    tag="kbd"
    display="inline-block"
    background="neutral0"
    borderColor="neutral200"
    hasRadius
    paddingLeft={1}
    paddingRight={1}
    minWidth="2rem"
    style={{ textAlign: 'center' }}
  >
    <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
      {children}
    </Typography>
  </Box>
);
