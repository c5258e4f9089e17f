import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { act, useState } from 'react';

import { SortableList } from '../../admin/src/components/SortableList';
import { renderInAdmin } from './support/render';

const HEIGHT = 40;

/** Rows under each other in the order they stand in the page, as jsdom lays out nothing. */
const layOut = () => {
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: Element,
  ) {
    const row = this.closest('[data-key]');
    const at = row ? [...document.querySelectorAll('[data-key]')].indexOf(row) : 0;
    const top = at * HEIGHT;
    return {
      ...{ x: 0, y: top, left: 0, top, width: 200, height: HEIGHT },
      ...{ right: 200, bottom: top + HEIGHT, toJSON: () => ({}) },
    };
  });
};

const FRUITS = ['Apple', 'Banana', 'Cherry'];

const Fruits = ({ onMove }: { onMove?: (keys: readonly string[]) => void }) => {
  const [keys, setKeys] = useState<readonly string[]>(FRUITS.map((name) => name.toLowerCase()));
  return (
    <SortableList
      label="Fruits"
      items={keys.map((key) => ({ key }))}
      nameOf={({ key }) => FRUITS.find((name) => name.toLowerCase() === key)!}
      renderItem={({ key }, handle) => (
        <>
          {handle}
          <span>{key}</span>
        </>
      )}
      onMove={(next) => {
        setKeys(next);
        onMove?.(next);
      }}
    />
  );
};

const order = () =>
  within(screen.getByRole('list', { name: 'Fruits' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

const handleOf = (name: string) => screen.getByRole('button', { name: `Move ${name}` });

/** The list listens for the next key only a moment after the last. */
const press = async (code: string) => {
  fireEvent.keyDown(document.activeElement!, { code });
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
};

const said = () => screen.getAllByRole('status').map((status) => status.textContent);

describe('a sortable list', () => {
  beforeEach(layOut);
  afterEach(() => jest.restoreAllMocks());

  it('is put in order with the keyboard, and tells of every step', async () => {
    const onMove = jest.fn();
    renderInAdmin(<Fruits onMove={onMove} />);
    handleOf('Apple').focus();

    await press('Space');
    expect(said()).toContain('Apple is picked up: number 1 of 3.');
    await press('ArrowDown');
    await waitFor(() => expect(said()).toContain('Apple would be number 2 of 3.'));
    expect(onMove).not.toHaveBeenCalled();
    await press('Space');

    expect(onMove.mock.calls).toEqual([[['banana', 'apple', 'cherry']]]);
    expect(order()).toEqual(['banana', 'apple', 'cherry']);
    expect(said()).toContain('Apple is now number 2 of 3.');
    await waitFor(() => expect(handleOf('Apple')).toHaveFocus());
  });

  it('is left as it was when the move is given up', async () => {
    const onMove = jest.fn();
    renderInAdmin(<Fruits onMove={onMove} />);
    handleOf('Cherry').focus();
    await press('Space');
    await press('ArrowUp');
    await press('Escape');

    expect(onMove).not.toHaveBeenCalled();
    expect(order()).toEqual(['apple', 'banana', 'cherry']);
    expect(said()).toContain('Cherry stays number 3 of 3.');
  });

  it('says how to move, in the language of the admin', () => {
    renderInAdmin(<Fruits />, { locale: 'da' });

    expect(screen.getByRole('button', { name: 'Flyt Apple' })).toHaveAccessibleDescription(
      /Tryk på mellemrum/,
    );
  });

  it('has no handles when nothing may be moved', () => {
    renderInAdmin(
      <SortableList
        label="Fruits"
        items={[{ key: 'apple' }]}
        nameOf={({ key }) => key}
        renderItem={({ key }, handle) => [key, handle]}
        onMove={() => undefined}
        disabled
      />,
    );

    expect(order()).toEqual(['apple']);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
