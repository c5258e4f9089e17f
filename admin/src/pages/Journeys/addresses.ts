import { PLUGIN_ID } from '../../pluginId';

const HOME = `/plugins/${PLUGIN_ID}/journeys`;

/** Where the pages about journeys are. */
export const JOURNEYS = {
  list: HOME,
  presets: `${HOME}/new/preset`,
  empty: `${HOME}/new/empty`,
  /** Without a key: one chooses. */
  changeDefault: (to?: string): string =>
    `${HOME}/default/change${to === undefined ? '' : `?to=${to}&step=stages`}`,
  edit: (key: string): string => `${HOME}/${key}`,
} as const;
