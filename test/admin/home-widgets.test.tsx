import { screen } from '@testing-library/react';

import { changeOf, isWeekBefore } from '../../admin/src/home/change';
import { CoverageWidget } from '../../admin/src/home/CoverageWidget';
import { TopGapsWidget } from '../../admin/src/home/TopGapsWidget';
import { UntaggedWidget } from '../../admin/src/home/UntaggedWidget';
import { WIDGETS } from '../../admin/src/home/widgets';
import { reportOn, SOME_PIECES } from './support/coverage';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { Failure, stubServer } from './support/server';

jest.mock('../../admin/src/strapi-shims/contentManager', () => ({
  useHostTypes: () => [
    {
      uid: 'api::article.article',
      displayName: 'Article',
      kind: 'collectionType',
      journey: { enabled: true },
      attributes: [],
    },
  ],
}));

const DAY = 86_400_000;
const dayAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

describe('the widgets of the home page', () => {
  it('have each an icon, without which the host shows no admin at all', () => {
    for (const widget of WIDGETS) expect(widget.icon).toBeDefined();
  });

  it('are each for who may open the page behind it', () => {
    expect(
      WIDGETS.map(({ id, permissions, link }) => [id, permissions?.[0]?.action, link?.href]),
    ).toEqual([
      ['gaps', 'plugin::journey.coverage.read', '/plugins/journey/gaps'],
      ['coverage', 'plugin::journey.coverage.read', '/plugins/journey'],
      ['untagged', 'plugin::journey.targeting.assign', '/plugins/journey/untagged'],
    ]);
  });

  it.each([
    ['the top gaps', <TopGapsWidget key="a" />, '/journey/gaps'],
    ['coverage', <CoverageWidget key="b" />, '/journey/coverage/figure'],
    ['what is untagged', <UntaggedWidget key="c" />, '/journey/untagged'],
  ])('say so when %s could not be loaded', async (_name, widget, path) => {
    stubServer({
      '/journey/definitions': () => ({ data: DEFINITIONS }),
      [path]: () => new Failure(500),
    });
    renderInAdmin(widget);
    expect(await screen.findByText('Something went wrong')).toBeInTheDocument();
  });
});

describe('the widget of the top gaps', () => {
  const show = (total: number) => {
    const { data, meta } = reportOn(SOME_PIECES).gaps(1, 4);
    const shown = { data: data.slice(0, total), meta: { ...meta, pagination: { total } } };
    stubServer({
      '/journey/definitions': () => ({ data: DEFINITIONS }),
      '/journey/gaps': () => shown,
    });
    renderInAdmin(<TopGapsWidget />);
  };

  it('shows the first ones and how many there are', async () => {
    show(21);
    expect(await screen.findByText('21 open gaps')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('No visitor at Decision');
  });

  it('says when there is none', async () => {
    show(0);
    expect(await screen.findByText('No open gap. Well done!')).toBeInTheDocument();
  });
});

describe('the widget of coverage', () => {
  const show = (change: { lastWeek: object | null; comparable: boolean }) => {
    const data = { met: 12, cells: 20, share: 0.6, ...change };
    const meta = { scope: { locale: 'en' } };
    stubServer({ '/journey/coverage/figure': () => ({ data, meta }) });
    renderInAdmin(<CoverageWidget />);
  };
  const TEXT = '12 of 20 cells have as many pieces as you wish, in English.';

  it('shows the figure and the change since last week', async () => {
    show({ comparable: true, lastWeek: { day: dayAgo(7), met: 11, cells: 20, share: 0.55 } });
    expect(await screen.findByText('60%')).toBeInTheDocument();
    expect(screen.getByText(TEXT)).toBeInTheDocument();
    expect(screen.getByText('5 percentage points more than last week')).toBeInTheDocument();
    expect(screen.queryByText(/Compared with/)).not.toBeInTheDocument();
  });

  it('says with which day it compares when that is not a week ago', async () => {
    show({ comparable: true, lastWeek: { day: dayAgo(9), met: 13, cells: 20, share: 0.61 } });
    expect(await screen.findByText('1 percentage point less than last week')).toBeInTheDocument();
    expect(screen.getByText(/Compared with/)).toBeInTheDocument();
  });

  it('says when there is no figure from last week', async () => {
    show({ comparable: true, lastWeek: null });
    expect(await screen.findByText('No figure from last week yet')).toBeInTheDocument();
  });

  it('says nothing of last week to who does not see all that was counted', async () => {
    show({ comparable: false, lastWeek: null });
    expect(await screen.findByText(TEXT)).toBeInTheDocument();
    expect(screen.queryByText(/last week/)).not.toBeInTheDocument();
  });
});

describe('the widget of what is untagged', () => {
  it('shows how many there are, and leads to the latest', async () => {
    const piece = {
      contentType: 'api::article.article',
      documentId: 'd1',
      title: 'Loose end',
      locale: 'da',
      locales: ['da'],
      isPublished: false,
      updatedAt: Date.UTC(2030, 4, 6, 12),
    };
    stubServer({
      '/journey/untagged': () => ({ data: [piece], meta: { pagination: { total: 7 } } }),
    });
    renderInAdmin(<UntaggedWidget />);
    expect(
      await screen.findByText('7 pieces have no stage, drafts and all languages counted'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Loose end' })).toHaveAttribute(
      'href',
      '/content-manager/collection-types/api::article.article/d1?plugins[i18n][locale]=da',
    );
    expect(screen.getByText(/Article · May 6, 2030/)).toBeInTheDocument();
  });

  it('says when everything has a stage', async () => {
    stubServer({ '/journey/untagged': () => ({ data: [], meta: { pagination: { total: 0 } } }) });
    renderInAdmin(<UntaggedWidget />);
    expect(await screen.findByText('Every piece has a stage.')).toBeInTheDocument();
  });
});

describe('the change since last week', () => {
  it.each([
    [0.6, 0.55, 'home.coverage-up', 5],
    [0.5, 0.6, 'home.coverage-down', 10],
    [0.604, 0.596, 'home.coverage-same', 0],
    [0, 0, 'home.coverage-same', 0],
  ])('from %f to %f is told of the figures as they are shown', (...[now, before, key, points]) => {
    expect(changeOf(now, before)).toEqual({ key, points });
  });

  it('is a week’s when the day is the same day last week, in UTC', () => {
    const now = new Date(Date.UTC(2026, 2, 8, 23, 59));
    expect(isWeekBefore('2026-03-01', now)).toBe(true);
    expect(isWeekBefore('2026-02-28', now)).toBe(false);
  });
});
