import { useEffect, useRef } from 'react';

/** Where a key is meant for what has the focus: text is typed, or arrows choose. */
const TYPING = [
  'input:not([type=checkbox])',
  'textarea',
  'select',
  '[contenteditable=true]',
  '[role=combobox]',
  '[role=listbox]',
  '[role=option]',
  '[role=menu]',
  '[role=dialog]',
].join();

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest(TYPING) !== null;

/** What a key is called here: by the place of digits, else by what it writes. */
const nameOf = ({ key, code }: KeyboardEvent): string =>
  /^(Digit|Numpad)\d$/.exec(code) ? code.slice(-1) : key.length === 1 ? key.toLowerCase() : key;

/**
 * Keys of the whole page. Not while something is typed or chosen, and not with Ctrl, Alt or Cmd:
 * those belong to the browser. Only `Ctrl+Enter` (or Cmd) works everywhere.
 */
export const useShortcuts = (
  shortcuts: Readonly<Record<string, () => void>>,
  isOn: boolean,
): void => {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });

  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const isEverywhere = (event.ctrlKey || event.metaKey) && event.key === 'Enter';
      const isOthers =
        event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event);
      if (isOthers && !isEverywhere) return;
      const run = current.current[isEverywhere ? 'Ctrl+Enter' : nameOf(event)];
      if (!run || event.repeat) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
};
