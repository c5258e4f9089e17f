import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import { JourneyOptions } from '../../admin/src/content-type-builder/JourneyOptions';
import { tidied, type TypeOptions } from '../../admin/src/content-type-builder/typeOptions';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { stubServer } from './support/server';

interface Shown {
  readonly options?: TypeOptions;
  readonly attributes?: readonly string[];
  readonly isCreating?: boolean;
}

const Builder = ({ options = {}, attributes = ['title'], isCreating = false }: Shown) => {
  const [value, setValue] = useState<TypeOptions>(options);
  return (
    <>
      <JourneyOptions
        name="pluginOptions.journey"
        value={value}
        onChange={({ target }) => setValue(target.value as TypeOptions)}
        isCreating={isCreating}
        contentTypeSchema={{ attributes: attributes.map((name) => ({ name })) }}
      />
      <output data-testid="saved">{JSON.stringify(tidied(value))}</output>
    </>
  );
};

const show = (shown: Shown = {}, locale = 'en') => {
  stubServer({ '/journey/definitions': () => ({ data: DEFINITIONS }) });
  renderInAdmin(<Builder {...shown} />, { locale });
};
const saved = () => JSON.parse(screen.getByTestId('saved').textContent || 'null');
const box = () => screen.getByRole('checkbox', { name: 'Journey targeting' });
const choose = async (field: string, ...names: string[]) => {
  await userEvent.click(await screen.findByRole('combobox', { name: field }));
  for (const name of names) await userEvent.click(await screen.findByRole('option', { name }));
  await userEvent.keyboard('{Escape}');
};

describe('the question whether a type takes part', () => {
  it('is answered by a tick; default tags are asked for only then', async () => {
    show();
    expect(screen.queryByText('Default tags')).toBeNull();
    await userEvent.click(box());
    expect(saved()).toEqual({ enabled: true });
    expect(screen.getByRole('group', { name: 'Default tags' })).toBeInTheDocument();
    await userEvent.click(box());
    expect(saved()).toBeNull();
  });

  it('cannot be answered where a field of the type has a name that is needed', () => {
    show({ attributes: ['title', 'journeyStages', 'journeyFormat'] });
    expect(box()).toBeDisabled();
    expect(screen.getByText(/needs the names journeyStages, journeyFormat/)).toBeInTheDocument();
  });

  it('can then still be answered with no', async () => {
    show({ attributes: ['journeyStages'], options: { enabled: true } });
    expect(screen.queryByText('Default tags')).toBeNull();
    await userEvent.click(box());
    expect(saved()).toBeNull();
  });

  it('is about the new type, and not the one behind it, while a type is made', () => {
    show({ attributes: ['journeyStages'], isCreating: true });
    expect(box()).toBeEnabled();
  });
});

describe('default tags', () => {
  it('are chosen by name and kept by key, in the order chosen', async () => {
    show({ options: { enabled: true } });
    await choose('Journey stages', 'Decision', 'Awareness');
    await choose('Format', 'Case study');
    expect(saved()).toEqual({
      enabled: true,
      defaults: { stages: ['decision', 'awareness'], format: 'case-study' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Clear: Journey stages' }));
    await userEvent.click(screen.getByRole('button', { name: 'Clear: Format' }));
    expect(saved()).toEqual({ enabled: true });
  });

  it('that name nothing are shown by their key, to be taken out', async () => {
    show({ options: { enabled: true, defaults: { personas: ['nobody', 'it-manager'] } } });
    expect(await screen.findByText('nobody (not defined)')).toBeInTheDocument();
    await choose('Personas', 'nobody (not defined)');
    expect(saved()).toEqual({ enabled: true, defaults: { personas: ['it-manager'] } });
  });
});
