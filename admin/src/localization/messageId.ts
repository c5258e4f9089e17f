import { PLUGIN_ID } from '../pluginId';
import type { TranslationKey } from './useTranslate';

/** One of the plugin's own messages, for where the host translates. */
export const messageId = (key: TranslationKey): { id: string } => ({ id: `${PLUGIN_ID}.${key}` });
