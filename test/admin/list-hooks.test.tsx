import { Form } from '@strapi/strapi/admin';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';

import { ChipNames } from '../../admin/src/content-manager/list/ChipNames';
import { FILTER_NAMES } from '../../admin/src/content-manager/list/filterNames';
import { addJourneyColumn, addJourneyFilters } from '../../admin/src/content-manager/list/hooks';
import { StageInput } from '../../admin/src/content-manager/list/KeyInput';
import type { ListLayout } from '../../admin/src/strapi-shims/listView';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { stubServer } from './support/server';

const layout = (journey: object | undefined, attributes = ['title']): ListLayout => ({
  options: { draftAndPublish: true, ...(journey ? { journey } : {}) },
  metadatas: Object.fromEntries(attributes.map((name) => [name, {}])),
});
const added = (of: ListLayout) => [
  addJourneyColumn({ displayedHeaders: [], layout: of }).displayedHeaders.length,
  addJourneyFilters({ displayedFilters: [], layout: of }).displayedFilters.length,
];

describe('the list view', () => {
  it('has a column and three filters for a type that takes part', () => {
    expect(added(layout({ enabled: true }))).toEqual([1, 3]);
  });

  it.each([
    ['says nothing', layout(undefined)],
    ['is switched off', layout({ enabled: false })],
    ['has a field by one of our names', layout({ enabled: true }, ['title', 'journeyFormat'])],
  ])('stays as it is for a type that %s', (_what, of) => {
    expect(added(of)).toEqual([0, 0]);
  });
});

describe('the value of a filter', () => {
  it('is chosen by its name, and the form gets the key', async () => {
    stubServer({ '/journey/definitions': () => ({ data: DEFINITIONS }) });
    const submitted = jest.fn();
    renderInAdmin(
      <Form method="POST" initialValues={{}} onSubmit={(data) => void submitted(data)}>
        <StageInput name="value" aria-label="Journey stage" />
        <button type="submit">Add</button>
      </Form>,
    );
    await userEvent.click(screen.getByRole('combobox', { name: 'Journey stage' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Consideration' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(submitted).toHaveBeenCalledWith({ value: 'consideration' }));
  });
});

/** Draws the chips as the host does: whenever it is drawn itself, from lists that it took once. */
const Chips = () => {
  useLocation();
  return <p>{FILTER_NAMES.stages.map(({ label }) => label).join()}</p>;
};

describe('the chips of our filters', () => {
  it('get the names in the admin’s language, when these come after the list', async () => {
    const { requests } = stubServer({ '/journey/definitions': () => ({ data: DEFINITIONS }) });
    const address = '/?filters[$and][0][journeyStages][key][$eq]=decision';
    renderInAdmin(
      <>
        <Chips />
        <ChipNames />
      </>,
      { locale: 'da', address },
    );
    expect(await screen.findByText('Bevidsthed,Overvejelse,Beslutning')).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent(address.slice(1));
    expect(requests).toHaveLength(1);
  });

  it('cost nothing where none of our filters is set', () => {
    const { requests } = stubServer({});
    renderInAdmin(<ChipNames />, { address: '/?filters[$and][0][title][$eq]=decision' });
    expect(requests).toEqual([]);
  });
});
