import { PLUGIN_ID } from '../pluginId';

/** The messages as the host wants them: each key under the plugin's prefix. */
export const prefixKeys = (messages: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [`${PLUGIN_ID}.${key}`, message]),
  );
