import { z } from '@strapi/utils';

import { parse } from '../../../server/src/contracts/parse';

const schema = z.strictObject({
  age: z.number().min(1),
  kind: z.enum(['first', 'second']),
  inner: z.strictObject({ names: z.array(z.string()) }).optional(),
});

const detailsOf = (data: unknown): unknown => {
  try {
    return parse(schema, data);
  } catch (error) {
    return (error as { details: unknown }).details;
  }
};

const code = 'JOURNEY_INVALID_PARAMETER';

describe('what is sent in a body', () => {
  it('is given back as it is where it has the shape', () => {
    expect(parse(schema, { age: 1, kind: 'first' })).toEqual({ age: 1, kind: 'first' });
  });

  it.each([
    [
      { age: 0, kind: 'first' },
      { parameter: 'age', value: 0 },
    ],
    [{ kind: 'first' }, { parameter: 'age', value: undefined }],
    [
      { age: 1, kind: 'third' },
      { parameter: 'kind', value: 'third', valid: ['first', 'second'] },
    ],
    [
      { age: 1, kind: 'first', inner: { names: ['a', 2] } },
      { parameter: 'inner.names.1', value: 2 },
    ],
    [
      { age: 1, kind: 'first', inner: 'none' },
      { parameter: 'inner', value: 'none' },
    ],
    [{ age: 1, kind: 'first', colour: 'red' }, { parameter: 'colour' }],
    ['much', { parameter: 'body', value: 'much' }],
    // Not what may be the whole body, given back to who sent it.
    [['much'], { parameter: 'body', value: undefined }],
    [
      { age: {}, kind: 'first' },
      { parameter: 'age', value: undefined },
    ],
  ])('is refused as %j, named, with what was sent and what would do', (data, details) => {
    expect(detailsOf(data)).toEqual({ code, ...details });
  });
});
