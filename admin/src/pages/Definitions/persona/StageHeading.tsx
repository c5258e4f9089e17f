import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import { ColorMark } from '../../../components/ColorMark';
import { useNameIn } from '../../../localization/useNameIn';
import type { StageDefinition } from '../../../services/answers';

interface StageHeadingProps {
  readonly stage: StageDefinition;
  /** What content there is at the stage. */
  readonly children: ReactNode;
}

/** Above what a persona asks at a stage. */
export const StageHeading = ({ stage, children }: StageHeadingProps) => {
  const nameIn = useNameIn();

  return (
    <Flex justifyContent="space-between" gap={4} wrap="wrap">
      <Flex gap={2}>
        <ColorMark color={stage.color} />
        <Typography fontWeight="bold" tag="h3">
          {nameIn(stage.name)}
        </Typography>
      </Flex>
      {children}
    </Flex>
  );
};
