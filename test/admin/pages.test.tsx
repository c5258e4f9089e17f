import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';

import App from '../../admin/src/pages/App';
import { PAGES } from '../../admin/src/pages/pages';
import { PERMISSIONS } from '../../admin/src/permissions';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { stubServer } from './support/server';

/** Actions that the user has. */
let held: readonly string[] = [];

jest.mock('@strapi/admin/strapi-admin', () => {
  const host = jest.requireActual<{ Page: object }>('@strapi/admin/strapi-admin');
  const check = (permissions: ReadonlyArray<{ action: string }>) =>
    Promise.resolve(permissions.filter(({ action }) => held.includes(action)));
  // As the host's own does, whose user is not here to be asked.
  const Protect = (props: { permissions: ReadonlyArray<{ action: string }>; children: unknown }) =>
    props.permissions.some(({ action }) => held.includes(action)) ? props.children : 'Not for you';
  return {
    ...host,
    Page: { ...host.Page, Protect },
    useAuth: (_name: string, select: (auth: object) => unknown) =>
      select({ checkUserHasPermissions: check }),
  };
});
jest.mock('../../admin/src/strapi-shims/contentManager', () => ({ useHostTypes: () => [] }));

/** Where the host puts the plugin's pages. */
const Plugin = () => (
  <Routes>
    <Route path="/plugins/journey/*" element={<App />} />
  </Routes>
);

const actionOf = (permissions: typeof PERMISSIONS.readCoverage): string => permissions[0]!.action;

const pathsShown = async (): Promise<string[]> => {
  await screen.findByRole('navigation', { name: 'Journey', hidden: true });
  return screen
    .getAllByRole('link', { hidden: true })
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.startsWith('/plugins/journey'))
    .map((href) => href.replace(/^\/plugins\/journey\/?/, ''));
};

describe('the plugin’s pages', () => {
  it.each(Object.entries(PERMISSIONS))('are those for who holds %s', async (...[, permissions]) => {
    held = [actionOf(permissions)];
    stubServer({ '/journey/definitions': () => ({ data: DEFINITIONS }) });
    renderInAdmin(<Plugin />, { address: '/plugins/journey' });
    const allowed = PAGES.filter((page) =>
      page.permissions.some(({ action }) => held.includes(action)),
    ).map(({ path }) => path);

    if (allowed.length === 0) {
      expect(await screen.findByText(/permissions/i)).toBeInTheDocument();
      return;
    }
    expect(await pathsShown()).toEqual(allowed);
  });

  it('begin with the first that the user may open', async () => {
    held = [actionOf(PERMISSIONS.importTargeting)];
    stubServer({ '/journey/definitions': () => ({ data: DEFINITIONS }) });
    renderInAdmin(<Plugin />, { address: '/plugins/journey' });
    expect(await screen.findByText('Import tags', { selector: 'h1' })).toBeInTheDocument();
  });

  it('are shut to who types the address of one that is not theirs', async () => {
    held = [actionOf(PERMISSIONS.importTargeting)];
    stubServer({ '/journey/definitions': () => ({ data: DEFINITIONS }) });
    renderInAdmin(<Plugin />, { address: '/plugins/journey/gaps' });
    await screen.findByRole('navigation', { name: 'Journey', hidden: true });
    expect(await screen.findByText('Not for you')).toBeInTheDocument();
  });
});
