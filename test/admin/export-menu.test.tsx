import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { ExportMenu } from '../../admin/src/report/ExportMenu';
import { renderInAdmin } from './support/render';
import { Failure, stubServer } from './support/server';

let canExport = true;
jest.mock('@strapi/strapi/admin', () => ({
  ...jest.requireActual<object>('@strapi/admin/strapi-admin'),
  useRBAC: () => ({ allowedActions: { canExport } }),
}));

const saved = jest.fn();
jest.mock('../../admin/src/components/saveFile', () => ({
  saveFile: (_: Blob, name: string) => {
    saved(name);
  },
}));

const open = (answer: unknown, locale = 'en') => {
  const { requests } = stubServer({ '/journey/exports/gaps.csv': () => answer });
  renderInAdmin(<ExportMenu files={{ 'gaps.csv': { locale: 'da', gapTypes: 'thin' } }} />, {
    locale,
  });
  return { requests, user: userEvent.setup() };
};

beforeEach(() => {
  canExport = true;
  saved.mockClear();
});

describe('the Export menu', () => {
  it('asks for what the page shows, in the language of the admin', async () => {
    const { requests, user } = open({}, 'da');
    await user.click(screen.getByRole('button', { name: 'Eksportér' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Huller (CSV)' }));
    expect(await screen.findByText(/er hentet/)).toBeInTheDocument();
    const asked = requests.find(({ pathname }) => pathname === '/journey/exports/gaps.csv')!;
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      locale: 'da',
      gapTypes: 'thin',
      lang: 'da',
    });
    expect(saved).toHaveBeenCalledWith('journey-gaps.csv');
  });

  it('says when an export could not be made, and can be used again', async () => {
    const { user } = open(new Failure(500));
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Gaps (CSV)' }));
    expect(await screen.findByText('The export could not be made.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Export' })).toBeEnabled();
    expect(saved).not.toHaveBeenCalled();
  });

  it('is not there for who may not export', () => {
    canExport = false;
    open({});
    expect(screen.queryByRole('button')).toBeNull();
  });
});
