import path from 'node:path';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * @typedef {object} Picture
 * @property {string} name of the file, without its ending
 * @property {string} address of the page, below `/admin`
 * @property {(page: Page) => Locator} shown what is there once the page has all its content
 * @property {(page: Page) => Promise<void>} [before] what is done on the page first
 * @property {(page: Page) => Locator} [of] what of the window is in the picture; default: the page
 *   without the menus beside it
 * @property {number} [air] around what is cut out, in pixels
 * @property {'light' | 'dark'} [theme]
 * @property {number} [height] of the window, where a part is higher than a screen
 */

/** Of the window, in pixels. */
export const WINDOW = { width: 1440, height: 900 };

/** Under a page that ends before the window does, in pixels. */
const AIR_BELOW = 32;

const part = (start, length, limit) => {
  const from = Math.max(0, Math.floor(start));
  return [from, Math.min(limit, Math.ceil(start + length)) - from];
};

/** What of a box is in the window. */
export const within = ({ x, y, width, height }, window) => {
  const [left, wide] = part(x, width, window.width);
  const [top, high] = part(y, height, window.height);
  return { x: left, y: top, width: wide, height: high };
};

/** The same with some air around it. */
export const aired = ({ x, y, width, height }, { beside, below }) => ({
  x: x - beside,
  y: y - beside,
  width: width + 2 * beside,
  height: height + beside + below,
});

/** Without the menus beside it. */
const pageItself = (page) => page.locator('main').first();

/** Until nothing is loading, nothing moves, and the letters are those of the theme. */
const settle = async (page) => {
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    const isEndless = (animation) => animation.effect?.getTiming().iterations === Infinity;
    const moving = document.getAnimations().filter((animation) => !isEndless(animation));
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
};

/**
 * Takes a picture.
 *
 * @param {Page} page of a logged-in user
 * @param {Picture & { folder: string }} picture
 * @returns {Promise<number>} its size in bytes
 */
export const take = async (page, picture) => {
  const { name, address, shown, before, of, air = 0, theme, height, folder } = picture;
  await page.setViewportSize({ ...WINDOW, ...(height === undefined ? {} : { height }) });
  await page.evaluate((value) => localStorage.setItem('STRAPI_THEME', value), theme ?? 'light');
  await page.goto(`/admin${address}`);
  await shown(page).first().waitFor();
  await settle(page);
  await before?.(page);
  await settle(page);

  const box = await (of ?? pageItself)(page).boundingBox();
  const clip = within(
    aired(box, { beside: air, below: of ? air : AIR_BELOW }),
    page.viewportSize(),
  );
  // The pointer and the caret are of the moment.
  await page.mouse.move(0, 0);
  const file = path.join(folder, `${name}.png`);
  return (await page.screenshot({ path: file, clip, caret: 'hide' })).length;
};
