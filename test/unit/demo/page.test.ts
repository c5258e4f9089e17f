import { loadModule } from './load-module';

interface ShownPiece {
  contentType: string;
  documentId: string;
  journey: {
    match: { level: string; stage: string | null; persona: string | null };
    explain?: object;
  };
}
interface Changes {
  added: Set<string>;
  moved: Map<string, { place: number; level: string }>;
  gone: ShownPiece[];
}

const { contentUrl } = loadModule<{ contentUrl: (choice: object) => string }>(
  'playground/public/demo/api.js',
);
const { changesBetween, summaryOf } = loadModule<{
  changesBetween: (before: ShownPiece[], after: ShownPiece[]) => Changes;
  summaryOf: (changes: Changes) => string;
}>('playground/public/demo/changes.js');
const { reasonsFor, typeName } = loadModule<{
  reasonsFor: (piece: ShownPiece, definitions: object) => string[];
  typeName: (uid: string) => string;
}>('playground/public/demo/reasons.js');

/** Pieces of one letter each, at one level. */
const pieces = (letters: string, level = 'stage'): ShownPiece[] =>
  [...letters].map((documentId) => ({
    contentType: 'api::article.article',
    documentId,
    journey: { match: { level, stage: 'awareness', persona: null } },
  }));
const keyOf = (letter: string) => `api::article.article ${letter}`;

describe('the request of the demo page', () => {
  const visitor = { stage: 'decision', readiness: null, persona: '', locale: 'sv' };

  it('asks by stage', () => {
    expect(contentUrl(visitor)).toBe(
      '/api/journey/content?stage=decision&locale=sv&explain=true&pagination[pageSize]=12',
    );
  });

  it('asks by readiness in the place of the stage, 0 included', () => {
    expect(contentUrl({ ...visitor, readiness: 0 })).toContain('?readiness=0&locale=sv');
  });

  it('asks for no stage when it is not known, and names the persona', () => {
    expect(contentUrl({ ...visitor, stage: '', persona: 'new-parent' })).toContain(
      '?persona=new-parent&locale=sv',
    );
  });
});

describe('what changed on the demo page', () => {
  it('is nothing between an answer and itself', () => {
    const changes = changesBetween(pieces('abc'), pieces('abc'));
    expect([changes.added.size, changes.moved.size, changes.gone]).toEqual([0, 0, []]);
    expect(summaryOf(changes)).toBe('Nothing changed.');
  });

  it('tells new from gone', () => {
    const changes = changesBetween(pieces('abc'), pieces('bcd'));
    expect([...changes.added]).toEqual([keyOf('d')]);
    expect(changes.gone).toEqual(pieces('a'));
    expect(changes.moved.size).toBe(0);
    expect(summaryOf(changes)).toBe('Since your last choice: 1 new, 1 left the list.');
  });

  it('blames the one piece that jumped, not those it passed', () => {
    const changes = changesBetween(pieces('abcde'), pieces('eabcd'));
    expect([...changes.moved]).toEqual([[keyOf('e'), { place: 5, level: 'stage' }]]);
    expect(summaryOf(changes)).toBe('Since your last choice: 1 moved.');
  });

  it('calls it a move when the place is the same and the level is another', () => {
    const changes = changesBetween(pieces('a', 'near'), pieces('a', 'exact'));
    expect([...changes.moved]).toEqual([[keyOf('a'), { place: 1, level: 'near' }]]);
  });
});

describe('the reason that the demo page gives', () => {
  const definitions = {
    journey: { stages: [{ key: 'awareness', name: 'Awareness' }] },
    personas: [{ key: 'new-parent', name: 'New parent' }],
  };
  const piece = (match: object, explain?: object): ShownPiece => ({
    contentType: 'api::article.article',
    documentId: 'a',
    journey: {
      match: { level: 'exact', stage: 'awareness', persona: 'new-parent', ...match },
      ...(explain && { explain }),
    },
  });

  it('names stage and persona', () => {
    expect(reasonsFor(piece({}, { stage: { distance: 0, primary: true } }), definitions)).toEqual([
      'Awareness is its primary stage.',
      'It names the persona New parent.',
    ]);
  });

  it('tells how far away the stage is at a near level', () => {
    const explain = { stage: { distance: 30, primary: false } };
    expect(reasonsFor(piece({ level: 'near', persona: null }, explain), definitions)).toEqual([
      'Awareness is its secondary stage, 30 points of readiness from the one asked for.',
    ]);
  });

  it('does without the arithmetic', () => {
    expect(reasonsFor(piece({ persona: null }), definitions)).toEqual(['It serves Awareness.']);
  });

  it('says that an untargeted piece has no stage', () => {
    expect(reasonsFor(piece({ level: 'untargeted', stage: null }), definitions)).toEqual([
      'It has no stage, so it comes after everything that has.',
    ]);
  });
});

it('calls a content type by its name', () => {
  expect(typeName('api::case-study.case-study')).toBe('Case study');
});
