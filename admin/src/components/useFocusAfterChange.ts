import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard in place when the control it was on moves or goes away. The function takes
 * CSS selectors in order of preference; after the next change of `watched`, the first that finds
 * a control in the container gets the focus.
 */
export const useFocusAfterChange = (
  container: RefObject<HTMLElement | null>,
  watched: unknown,
): ((...selectors: string[]) => void) => {
  const wanted = useRef<string[]>([]);

  useEffect(() => {
    const controls = wanted.current.map((selector) =>
      container.current?.querySelector<HTMLElement>(selector),
    );
    wanted.current = [];
    controls.find((control) => control instanceof HTMLElement)?.focus();
  }, [container, watched]);

  return (...selectors) => {
    wanted.current = selectors;
  };
};
