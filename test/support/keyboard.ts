import type { Locator, Page } from 'playwright-core';

/** More than any page has places to stop at. */
const patience = 150;

interface Way {
  key: 'Tab' | 'ArrowDown';
  target: Locator;
}

/** Once the page has done what a key made it do. */
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate(
    (element) =>
      new Promise<boolean>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(element === document.activeElement))),
      ),
  );

/** Presses a key until an element has the focus. Fails when the key never leads there. */
export const pressUntil = async (page: Page, { key, target }: Way): Promise<void> => {
  await target.waitFor();
  for (let pressed = 0; pressed < patience; pressed += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${String(target)}.`);
};

/** Goes on with Tab until an element has the focus. */
export const tabTo = (page: Page, target: Locator): Promise<void> =>
  pressUntil(page, { key: 'Tab', target });
