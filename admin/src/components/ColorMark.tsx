import { Box } from '@strapi/design-system';

import type { Color } from '../../../server/src/core/journey/colors';

interface ColorMarkProps {
  /** Null leaves no mark. */
  readonly color: Color | null | undefined;
}

/** A dot beside a name. The name says it all by itself, so that nobody has to see the colour. */
export const ColorMark = ({ color }: ColorMarkProps) =>
  color ? (
    <Box
      aria-hidden
      data-color={color}
      background={`${color}600`}
      borderRadius="50%"
      width="1rem"
      height="1rem"
      shrink={0}
    />
  ) : null;
