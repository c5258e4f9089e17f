import { type RefCallback, useCallback, useRef, useState } from 'react';

/** The width of an element in pixels as it is now; `atFirst` until it is known. */
export const useWidth = (atFirst: number): readonly [RefCallback<HTMLElement>, number] => {
  const [width, setWidth] = useState(atFirst);
  const observer = useRef<ResizeObserver | null>(null);

  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element === null) return;
    observer.current = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.current.observe(element);
  }, []);

  return [ref, width];
};
