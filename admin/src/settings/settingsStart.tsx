import { Navigate, type RouteObject } from 'react-router-dom';

import { PLUGIN_ID } from '../pluginId';

/** The address of the settings without a page leads to the first one; all ask for the same permission. */
export const SETTINGS_START: RouteObject = {
  path: `settings/${PLUGIN_ID}`,
  element: <Navigate to={`/settings/${PLUGIN_ID}/configuration`} replace />,
};
