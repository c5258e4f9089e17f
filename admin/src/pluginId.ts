/** The plugin's id: prefix of its routes, actions and translations. */
export const PLUGIN_ID = 'journey';
