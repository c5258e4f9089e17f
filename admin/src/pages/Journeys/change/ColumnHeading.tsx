import { Th, Typography } from '@strapi/design-system';

/** What a column of a table is about. */
export const ColumnHeading = ({ children }: { readonly children: string }) => (
  <Th role="columnheader">
    <Typography variant="sigma" textColor="neutral600">
      {children}
    </Typography>
  </Th>
);
