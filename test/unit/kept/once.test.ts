import { once } from '../../../server/src/core/once';

describe('a function that works once', () => {
  it('gives the same for the same object, without working again', () => {
    const work = jest.fn(({ name }: { name: string }) => [name]);
    const told = once(work);
    const given = { name: 'one' };
    expect(told(given)).toBe(told(given));
    expect(told(given)).toEqual(['one']);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('works for each other object, be it equal', () => {
    const work = jest.fn(({ name }: { name: string }) => [name]);
    const told = once(work);
    expect(told({ name: 'one' })).not.toBe(told({ name: 'one' }));
    expect(told({ name: 'two' })).toEqual(['two']);
    expect(work).toHaveBeenCalledTimes(3);
  });
});
