import { Box } from '@strapi/design-system';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';

/** Scrolls by itself, so that heads stay in sight and the page keeps its width. */
const Scrolling = styled(Box)`
  overflow: auto;
  max-height: 80vh;
`;

/** As the host's tables have it, whose own container scrolls to the sides only. */
const Shadow = styled(Box)`
  position: absolute;
  top: 0;
  bottom: 0;
  width: ${({ theme }) => theme.spaces[2]};
  opacity: 0.2;
  pointer-events: none;
  z-index: 4;
`;
const Left = styled(Shadow)`
  left: 0;
  background: linear-gradient(90deg, ${({ theme }) => theme.colors.neutral300}, transparent);
`;
const Right = styled(Shadow)`
  right: 0;
  background: linear-gradient(270deg, ${({ theme }) => theme.colors.neutral300}, transparent);
`;

/** A table that is wider than its place, with a shadow on each side where there is more. */
export const ScrollShadow = ({ children }: { readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState({ left: false, right: false });
  const look = () => {
    if (!box.current) return;
    const { scrollLeft, scrollWidth, clientWidth } = box.current;
    // A pixel less than the whole is the end of it: browsers round.
    const [left, right] = [scrollLeft > 0, scrollWidth - clientWidth - scrollLeft > 1];
    setHidden((was) => (was.left === left && was.right === right ? was : { left, right }));
  };

  useEffect(() => {
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  });

  return (
    <Box position="relative">
      <Scrolling ref={box} onScroll={look}>
        {children}
      </Scrolling>
      {hidden.left && <Left data-more="left" />}
      {hidden.right && <Right data-more="right" />}
    </Box>
  );
};
