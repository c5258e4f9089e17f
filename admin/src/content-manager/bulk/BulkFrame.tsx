import { Modal } from '@strapi/design-system';
import type { MouseEvent, ReactNode } from 'react';
import { styled } from 'styled-components';

/**
 * Of one height in every view. Otherwise the dialog shrinks under the mouse, and the second click of
 * a double click falls beside it, which closes it.
 */
export const BulkBody = styled(Modal.Body)`
  height: 60vh;
`;

/** The second click of a double click was meant for what stood there before. */
const ignoreSecondClick = (event: MouseEvent) => {
  if (event.detail > 1) event.stopPropagation();
};

/** The buttons of a view, which stand where those of the view before stood. */
export const BulkFooter = ({ children }: { readonly children: ReactNode }) => (
  <Modal.Footer onClickCapture={ignoreSecondClick}>{children}</Modal.Footer>
);
