import { fireEvent, screen } from '@testing-library/react';

import { CoveragePage } from '../../admin/src/pages/Coverage/CoveragePage';
import { reportOn, SOME_PIECES } from './support/coverage';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { stubServer } from './support/server';

jest.mock('../../admin/src/strapi-shims/contentManager', () => ({ useHostTypes: () => [] }));
jest.mock('../../admin/src/report/ExportMenu', () => ({ ExportMenu: () => null }));

const shadows = () =>
  [...document.querySelectorAll('[data-more]')].map((shadow) => shadow.getAttribute('data-more'));

describe('the coverage matrix where it is wider than the page', () => {
  afterEach(() => jest.restoreAllMocks());

  it('has a shadow on each side where there is more', async () => {
    jest.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(1200);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
    stubServer({
      '/journey/definitions': () => ({ data: DEFINITIONS }),
      '/journey/coverage': () => reportOn(SOME_PIECES).coverage,
    });
    renderInAdmin(<CoveragePage />);
    const scrolling = (await screen.findByRole('grid')).parentElement!;
    expect(shadows()).toEqual(['right']);
    for (const [scrollLeft, expected] of [
      [100, ['left', 'right']],
      [400, ['left']],
    ] as const) {
      fireEvent.scroll(scrolling, { target: { scrollLeft } });
      expect(shadows()).toEqual(expected);
    }
  });
});
