import { JOURNEY_STAGES, PERSONAS } from '../host/vocabulary.mjs';
import { askOnce, question } from './load.mjs';

const ALL_VISITORS = JOURNEY_STAGES.flatMap((stage) =>
  PERSONAS.map((persona) => `stage=${stage}&persona=${persona}`),
);

/** Every visitor there is, over and over. */
const visitors = () => {
  let asked = 0;
  return () => ALL_VISITORS[asked++ % ALL_VISITORS.length];
};

const LEAN = 'types=articles&fields=title,slug';

const content = (host, rest) => {
  const visitor = visitors();
  return question(host, () => `/api/journey/content?${visitor()}&${rest}`);
};

/** Ten lean pieces. */
export const lean = (host) => content(host, LEAN);

const SEEN = 20;
const MOST_A_PAGE = 100;

/** The same for visitors who have seen twenty pieces, each others: of the first hundred for each. */
export const leanUnseen = async (host) => {
  const asked = leanPage(host, 1, MOST_A_PAGE);
  const known = new Set();
  for (const _ of ALL_VISITORS) {
    const { data } = JSON.parse((await askOnce(asked)).text);
    for (const { documentId } of data) known.add(documentId);
  }
  const ids = [...known];
  const visitor = visitors();
  let from = 0;
  return question(host, () => {
    from = (from + SEEN + 1) % ids.length;
    const seen = [...ids.slice(from), ...ids].slice(0, SEEN);
    return `/api/journey/content?${visitor()}&${LEAN}&exclude=${seen.join()}`;
  });
};

/** The same, asked for before, once for each visitor. */
export const leanAgain = async (host) => {
  const asked = lean(host);
  for (const _ of ALL_VISITORS) await askOnce(asked);
  return asked;
};

export const leanPage = (host, page, pageSize = 10) =>
  content(host, `${LEAN}&pagination[page]=${page}&pagination[pageSize]=${pageSize}`);

/** Whole documents with a relation. */
export const full = (host) => content(host, 'types=articles&populate=audiences');

/** Always the same question. */
export const fixed = (host, path) => question(host, () => path);

/** 10 KB that never change, from a route that checks nothing (d), and from one that does (d'). */
export const constant = (host) => fixed(host, '/api/constant/open');
export const checkedConstant = (host) => fixed(host, '/api/constant/checked');

/** Strapi's own filter on the site's own field (a). */
export const strapiByStage = (host, rest = '') => {
  let asked = 0;
  return question(host, () => {
    const stage = JOURNEY_STAGES[asked++ % JOURNEY_STAGES.length];
    return `/api/articles?filters[stage][$eq]=${stage}&pagination[pageSize]=10${rest}`;
  });
};

/** The same, as cheap as it can be asked for (a*). */
export const strapiByStageLean = (host) =>
  strapiByStage(host, '&pagination[withCount]=false&fields[0]=title&fields[1]=slug');

/** Strapi's own filter on the site's own relation (b). */
export const strapiByPersona = (host) => {
  let asked = 0;
  return question(host, () => {
    const persona = PERSONAS[asked++ % PERSONAS.length];
    return `/api/articles?filters[audiences][key][$eq]=${persona}&populate=*&pagination[pageSize]=10`;
  });
};
