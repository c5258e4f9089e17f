import type { Site } from '../content/site';

/** For `/content` and `/preview`: what an honest caller asks, and what somebody asks who pries. */
const contentQueries = (site: Site): string[] => [
  '',
  'explain=true&locale=*',
  'explain=true&types=articles,vaults&stage=decision&persona=buyer',
  `explain=true&exclude=${site.id('hidden-draft')},${site.id('hidden-vault')}`,
  'locale=da',
  'locale=*&sort=updatedAt:desc',
  'types=vaults',
  'types=vaults&fields=title&populate=*',
  'types=pages',
  'types=nope',
  'stage=nope',
  'fallback=none&stage=decision&persona=buyer',
  'pagination[withCount]=false&pagination[pageSize]=1',
  'types=articles&sort=title&populate=*',
  'types=articles&populate=author,dossier',
  'types=articles&populate[author][populate]=*',
  'types=articles&populate[author][fields]=email',
  'types=articles&populate[dossier][fields]=title',
  'types=articles&populate=author.articles',
  'types=articles&populate=createdBy',
  'types=articles&populate=localizations',
  'types=articles&populate=journeyPersonas,journeyStages',
  'types=articles&fields=internalNote',
  'types=articles&fields=title,pin',
  'types=articles&sort=internalNote',
  'types=articles&sort=createdBy.email',
  'types=articles&filters[internalNote][$startsWith]=h',
  'types=articles&where[updatedBy][email][$contains]=e',
  'types=articles&status=draft',
  'types=articles,vaults&on[vaults][fields]=title',
  'types=articles,vaults&on[vaults][populate]=*&on[articles][populate]=*',
];

/** For `/coverage` and `/gaps`. */
const REPORT_QUERIES = [
  '',
  'locale=*',
  'locale=da',
  'types=vaults',
  'types=articles,vaults',
  'types=pages',
  'status=draft',
  'status=either&locale=*',
  'persona=buyer&format=guide',
];
const GAP_QUERIES = [
  ...REPORT_QUERIES,
  'gapTypes=untagged&pagination[pageSize]=100',
  'dismissed=either&status=draft&gapTypes=untagged,stale,over-tagged',
];

const LISTINGS = [
  ...['journeys', 'journeys/five-stage', 'stages', 'stages/decision'],
  ...['personas', 'personas/buyer', 'personas/nope', 'formats', 'touchpoints'],
];

/** Everything that a caller asks the content API, on every route of it. */
export const pryingPaths = (site: Site): string[] => {
  const to = (route: string, queries: readonly string[]) =>
    queries.map((query) => `/api/journey/${route}?${query}`);
  return [
    ...to('content', contentQueries(site)),
    ...to('preview', contentQueries(site)),
    ...to('coverage', REPORT_QUERIES),
    ...to('gaps', GAP_QUERIES),
    ...LISTINGS.flatMap((route) => to(route, ['', 'locale=da', 'populate=*'])),
    '/api/articles?journeyStage=decision&populate[journeyPersonas]=true',
  ];
};
