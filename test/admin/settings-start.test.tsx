import { screen } from '@testing-library/react';
import { type RouteObject, useLocation, useRoutes } from 'react-router-dom';

import plugin from '../../admin/src/index';
import { renderInAdmin } from './support/render';

jest.mock('../../admin/src/strapi-shims/contentManager', () => ({
  contentManagerOf: () => ({
    addEditViewSidePanel: () => undefined,
    addBulkAction: () => undefined,
  }),
}));
jest.mock('../../admin/src/strapi-shims/listView', () => ({ addToListView: () => undefined }));

const Path = () => <p>{useLocation().pathname}</p>;

/** What the host's admin has of routes, and what the plugin adds to them. */
const routesWithPlugin = (): RouteObject[] => {
  const routes: RouteObject[] = [{ path: 'settings/*', element: <Path /> }];
  const nothing = () => undefined;
  plugin.register({
    registerPlugin: nothing,
    addMenuLink: nothing,
    addSettingsLink: nothing,
    widgets: { register: nothing },
    router: { addRoute: (route: RouteObject) => routes.push(route) },
  } as never);
  return routes;
};

const Host = () => useRoutes(routesWithPlugin());

describe('the address of the settings', () => {
  it('leads to the first page when it names none', async () => {
    renderInAdmin(<Host />, { address: '/settings/journey' });
    expect(await screen.findByText('/settings/journey/configuration')).toBeInTheDocument();
  });

  it('is left alone when it names a page', async () => {
    renderInAdmin(<Host />, { address: '/settings/journey/types' });
    expect(await screen.findByText('/settings/journey/types')).toBeInTheDocument();
  });
});
