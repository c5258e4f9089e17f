import {
  type ChangeAsked,
  NOTHING_ASKED,
  toChange,
} from '../../admin/src/content-manager/bulk/changeForm';
import { inChunks, PIECES_A_CHUNK } from '../../admin/src/content-manager/bulk/inChunks';
import { changeBetween } from '../../admin/src/pages/Untagged/changeBetween';
import { stageKeys } from '../../admin/src/pages/Untagged/stageKeys';
import type { PieceOutcome } from '../../server/src/core/targeting/outcome';

const asking = (asked: Partial<ChangeAsked>): ChangeAsked => ({ ...NOTHING_ASKED, ...asked });
const kind = (mode: 'add' | 'replace' | 'remove', keys: string[], inFront = false) => ({
  mode,
  keys,
  inFront,
});

describe('the change that the dialog asks for', () => {
  it('is none while every kind of tag is left as it is', () => {
    expect(toChange(NOTHING_ASKED)).toBeNull();
  });

  it.each(['add', 'remove'] as const)('is none while it would %s nothing', (mode) => {
    const asked = asking({ stages: kind(mode, []), format: kind('replace', ['guide']) });
    expect(toChange(asked)).toBeNull();
  });

  it('takes all tags of a kind away when they are replaced with none', () => {
    expect(toChange(asking({ personas: kind('replace', []) }))).toEqual({
      stages: null,
      personas: { kind: 'replace', keys: [] },
      format: null,
      touchpoints: null,
    });
  });

  it('puts added stages in front when they are to be primary', () => {
    expect(toChange(asking({ stages: kind('add', ['decision'], true) }))?.stages).toEqual({
      kind: 'add',
      keys: ['decision'],
      inFront: true,
    });
  });
});

describe('pieces sent in chunks', () => {
  const pieces = Array.from({ length: PIECES_A_CHUNK * 2 + 1 }, (_, index) => ({
    contentType: 'api::article.article',
    documentId: `piece-${index}`,
  }));
  const changed = (sent: typeof pieces): PieceOutcome[] =>
    sent.map((piece) => ({
      ...piece,
      title: '',
      outcome: 'changed',
      reason: null,
      message: null,
      versions: [],
    }));

  it('are each told of once, in order, with progress after each chunk', async () => {
    const progress: number[] = [];
    const outcomes = await inChunks({
      pieces,
      send: (chunk) => Promise.resolve(changed([...chunk])),
      onProgress: (soFar) => progress.push(soFar.length),
      messageOf: String,
    });
    expect(outcomes.map(({ documentId }) => documentId)).toEqual(
      pieces.map(({ documentId }) => documentId),
    );
    expect(progress).toEqual([PIECES_A_CHUNK, PIECES_A_CHUNK * 2, PIECES_A_CHUNK * 2 + 1]);
  });

  it('are not sent on after a request that failed, and told of as failed', async () => {
    let requests = 0;
    const outcomes = await inChunks({
      pieces,
      send: (chunk) => {
        requests += 1;
        return requests === 2
          ? Promise.reject(new Error('offline'))
          : Promise.resolve(changed([...chunk]));
      },
      onProgress: () => undefined,
      messageOf: () => 'Offline',
    });
    expect(requests).toBe(2);
    expect(outcomes).toHaveLength(pieces.length);
    expect(outcomes[PIECES_A_CHUNK - 1]?.outcome).toBe('changed');
    expect(outcomes[PIECES_A_CHUNK]).toMatchObject({ outcome: 'failed', message: 'Offline' });
    expect(outcomes.at(-1)).toMatchObject({ outcome: 'failed', documentId: 'piece-50' });
  });
});

describe('the change between two lists of tags', () => {
  const tags = { stages: ['a'], personas: [], format: ['guide'], touchpoints: [] };

  it('replaces the kinds that differ, order included, and leaves the others', () => {
    expect(changeBetween(tags, { ...tags, stages: ['b', 'a'], format: [] })).toEqual({
      stages: { kind: 'replace', keys: ['b', 'a'] },
      personas: null,
      format: { kind: 'replace', keys: [] },
      touchpoints: null,
    });
  });

  it('is none where nothing differs', () => {
    expect(changeBetween(tags, { ...tags })).toBeNull();
  });
});

it('gives ten stages a key each, the tenth 0', () => {
  const keys = stageKeys(Array.from({ length: 13 }, (_, index) => index));
  expect(keys.map(([key]) => key).join('')).toBe('1234567890');
});
