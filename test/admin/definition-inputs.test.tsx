import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import { ColorChoice } from '../../admin/src/components/ColorChoice';
import { LocalizedTextInput } from '../../admin/src/components/LocalizedTextInput';
import { COLORS, type Color } from '../../server/src/core/journey/colors';
import type { LocalizedText } from '../../server/src/core/journey/types';
import { renderInAdmin } from './support/render';
import { stubServer } from './support/server';

const Colour = ({ onChange }: { onChange: (color: Color | null) => void }) => {
  const [value, setValue] = useState<Color | null>(null);
  return (
    <ColorChoice
      label="Colour"
      value={value}
      onChange={(color) => {
        setValue(color);
        onChange(color);
      }}
    />
  );
};

describe('the choice of a colour', () => {
  it('names every colour there is, and none', () => {
    renderInAdmin(<Colour onChange={() => undefined} />);

    expect(screen.getByRole('radiogroup', { name: 'Colour' })).toBeInTheDocument();
    expect(screen.getAllByRole('radio')).toHaveLength(COLORS.length + 1);
    expect(screen.getByRole('radio', { name: 'No colour' })).toBeChecked();
  });

  it('is made by click and taken back', async () => {
    const onChange = jest.fn();
    renderInAdmin(<Colour onChange={onChange} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Green' }));
    expect(screen.getByRole('radio', { name: 'Green' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'No colour' }));

    expect(onChange.mock.calls).toEqual([['success'], [null]]);
  });
});

const Text = ({ start, onChange }: { start: LocalizedText; onChange?: jest.Mock }) => {
  const [value, setValue] = useState(start);
  return (
    <LocalizedTextInput
      label="Name"
      value={value}
      onChange={(text) => {
        setValue(text);
        onChange?.(text);
      }}
    />
  );
};

const LOCALES = {
  '/i18n/locales': () => [
    { code: 'da', isDefault: false },
    { code: 'en', isDefault: true },
  ],
};

const fields = () => screen.getAllByRole('textbox').map((field) => field.getAttribute('lang'));

describe('a text in several languages', () => {
  it('asks for the admin’s language first, then the site’s and those it has', async () => {
    stubServer(LOCALES);
    renderInAdmin(<Text start={{ en: 'Price', sv: 'Pris' }} />, { locale: 'da' });
    const more = await screen.findByRole('button', { name: 'Name på andre sprog: 2 af 2 udfyldt' });
    expect(fields()).toEqual(['da']);
    await userEvent.click(more);

    expect(fields()).toEqual(['da', 'en', 'sv']);
    expect(screen.getByRole('textbox', { name: 'Name, svensk' })).toHaveValue('Pris');
  });

  it('leaves out what is blank', async () => {
    stubServer(LOCALES);
    const onChange = jest.fn();
    renderInAdmin(<Text start={{ en: 'P', da: 'Pris' }} onChange={onChange} />);
    await userEvent.clear(screen.getByRole('textbox', { name: 'Name, English' }));

    expect(onChange.mock.calls).toEqual([[{ da: 'Pris' }]]);
  });
});
