import { type RefObject, useEffect, useRef } from 'react';

/** Puts the keyboard on an element as it comes: what it was on before has gone. */
export const useFocusOnMount = <Element extends HTMLElement>(): RefObject<Element> => {
  const element = useRef<Element>(null);

  useEffect(() => {
    element.current?.focus();
  }, []);

  return element;
};
