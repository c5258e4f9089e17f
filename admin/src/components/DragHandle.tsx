import { Drag } from '@strapi/icons';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { styled } from 'styled-components';

const Handle = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 3.2rem;
  height: 3.2rem;
  flex-shrink: 0;
  border: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral500};
  cursor: grab;
  /* A finger on the handle drags; it does not scroll. */
  touch-action: none;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral800};
  }

  &:active {
    cursor: grabbing;
  }
`;

interface DragHandleProps extends ComponentPropsWithoutRef<'button'> {
  readonly label: string;
}

/** By which an item of a list is dragged. */
export const DragHandle = forwardRef<HTMLButtonElement, DragHandleProps>(
  ({ label, ...props }, ref) => (
    <Handle ref={ref} type="button" {...props} aria-label={label}>
      <Drag aria-hidden />
    </Handle>
  ),
);
DragHandle.displayName = 'DragHandle';
