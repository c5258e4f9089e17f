import { Td } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The host's tables keep each row on one line: a sentence would go out of sight, or push the rest there. */
export const WrappingCell = styled(Td)`
  min-width: 20rem;
  white-space: normal;
`;
