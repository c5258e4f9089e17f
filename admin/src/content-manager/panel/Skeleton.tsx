import { Box, Flex, VisuallyHidden } from '@strapi/design-system';
import { keyframes, styled } from 'styled-components';

const pulse = keyframes`
  50% {
    opacity: 0.5;
  }
`;

/** A bar in the place of what is still to come. */
export const SkeletonBar = styled(Box)`
  @media (prefers-reduced-motion: no-preference) {
    animation: ${pulse} 1.5s ease-in-out infinite;
  }
`;
SkeletonBar.defaultProps = { background: 'neutral150', hasRadius: true };

interface PanelSkeletonProps {
  readonly label: string;
  /** Of the journey, as far as it is known. */
  readonly stages: number;
}

/** The panel before its tags are there, as tall as it will be. */
export const PanelSkeleton = ({ label, stages }: PanelSkeletonProps) => (
  <Box role="status" width="100%">
    <VisuallyHidden>{label}</VisuallyHidden>
    <Flex aria-hidden direction="column" alignItems="stretch" gap={4}>
      <Flex direction="column" alignItems="stretch" gap="1.4rem">
        {Array.from({ length: stages }, (_, index) => (
          <SkeletonBar key={index} height="3.2rem" />
        ))}
      </Flex>
      <SkeletonBar height="6.4rem" />
      <SkeletonBar height="6.4rem" />
      <SkeletonBar height="6.4rem" />
    </Flex>
  </Box>
);
