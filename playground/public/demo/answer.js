import { keyOf, summaryOf } from './changes.js';
import { byId, element } from './dom.js';
import { LEVELS, nameOf, reasonsFor, typeName } from './reasons.js';

const changeBadge = (piece, place, changes) => {
  const key = keyOf(piece);
  if (changes.added.has(key)) return element('span', { class: 'change new' }, 'New');
  const was = changes.moved.get(key);
  if (!was) return null;
  const direction = was.place > place ? 'up' : was.place < place ? 'down' : null;
  const levelBefore = LEVELS.find(({ level }) => level === was.level)?.title;
  const text = direction ? `Moved ${direction}, was ${was.place}` : `Level was ${levelBefore}`;
  return element('span', { class: 'change moved' }, text);
};

/** One dot for each stage of the journey: filled for the primary, ringed for a secondary. */
const stageDots = (piece, { journey }) => {
  const own = piece.journey.stages;
  const names = own.map(
    ({ key, primary }) => `${nameOf(journey.stages, key)} (${primary ? 'primary' : 'secondary'})`,
  );
  const dots = journey.stages.map(({ key }, index) => {
    const tag = own.find((stage) => stage.key === key);
    const kind = tag ? (tag.primary ? 'primary' : 'secondary') : 'none';
    return element('i', { class: kind, 'data-stage': index });
  });
  return element(
    'span',
    { class: 'dots', role: 'img', 'aria-label': `Stages: ${names.join(', ') || 'none'}` },
    ...dots,
  );
};

const pieceCard = (piece, place, { definitions, changes }) => {
  const { personas, formats } = definitions;
  const forWhom =
    piece.journey.personas.map((key) => nameOf(personas, key)).join(', ') || 'Everyone';
  const format = piece.journey.format && nameOf(formats, piece.journey.format);
  return element(
    'li',
    { class: 'piece' },
    element(
      'div',
      { class: 'piece-head' },
      element('span', { class: 'place', 'aria-hidden': 'true' }, String(place)),
      element('h3', { lang: piece.locale }, piece.title),
      changeBadge(piece, place, changes),
    ),
    piece.excerpt && element('p', { class: 'excerpt', lang: piece.locale }, piece.excerpt),
    element('p', { class: 'reasons' }, reasonsFor(piece, definitions).join(' ')),
    element(
      'p',
      { class: 'facts' },
      stageDots(piece, definitions),
      element('span', {}, format || typeName(piece.contentType)),
      element('span', {}, forWhom),
    ),
  );
};

const rung = ({ level, title, meaning }, pieces, options) => {
  const own = pieces.filter((piece) => piece.journey.match.level === level);
  if (own.length === 0) return null;
  const total = options.levels[level] ?? own.length;
  const count = total > own.length ? `${own.length} of ${total}` : String(total);
  return element(
    'section',
    { class: `rung level-${level}`, 'aria-label': title },
    element(
      'header',
      {},
      element('h2', {}, title, element('span', { class: 'count' }, count)),
      element('p', {}, meaning),
    ),
    element('ol', {}, ...own.map((piece) => pieceCard(piece, pieces.indexOf(piece) + 1, options))),
  );
};

const renderChanges = (changes, isFirst) => {
  byId('summary').textContent = isFirst
    ? 'Choose another visitor to see what changes.'
    : summaryOf(changes);
  const titles = changes.gone.map((piece) =>
    element('li', { lang: piece.locale }, piece.title),
  );
  byId('gone').replaceChildren(
    ...(titles.length > 0 ? [element('h3', {}, 'No longer among the first'), element('ul', {}, ...titles)] : []),
  );
};

const renderTally = (meta) => {
  byId('tally').replaceChildren(
    ...LEVELS.map(({ level, title }) =>
      element(
        'li',
        { class: `level-${level}` },
        element('span', {}, title),
        element('strong', {}, String(meta.match.levels[level] ?? 0)),
      ),
    ),
    element(
      'li',
      { class: 'all' },
      element('span', {}, 'In all'),
      element('strong', {}, String(meta.pagination.total)),
    ),
  );
};

/** Shows an answer of the content API, and how it differs from the one before. */
export const renderAnswer = (answer, { definitions, changes, isFirst }) => {
  const { data, meta } = answer;
  const options = { definitions, changes, levels: meta.match.levels };
  renderChanges(changes, isFirst);
  renderTally(meta);
  const rungs = LEVELS.map((level) => rung(level, data, options)).filter(Boolean);
  const nothing = element('p', { class: 'card' }, 'There is nothing to show this visitor.');
  byId('pieces').replaceChildren(...(rungs.length > 0 ? rungs : [nothing]));
};
