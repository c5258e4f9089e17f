import { passesFilter, type TargetingFilter } from '../../../server/src/core/matching/filter';
import { pieceOf } from './pieces';

const anything: TargetingFilter = { formats: [], touchpoints: [] };
const targeting = (format: string | null, touchpoints: readonly string[]) =>
  pieceOf({ id: 'a', stages: [], personas: [], format, touchpoints }).targeting;

describe('the filter by format and touchpoint', () => {
  it('lets everything pass when it asks for nothing', () => {
    expect(passesFilter(targeting(null, []), anything)).toBe(true);
    expect(passesFilter(targeting('guide', ['email']), anything)).toBe(true);
  });

  it('lets only the formats pass that it asks for', () => {
    const filter = { ...anything, formats: ['guide', 'video'] };
    expect(passesFilter(targeting('video', []), filter)).toBe(true);
    expect(passesFilter(targeting('demo', []), filter)).toBe(false);
    expect(passesFilter(targeting(null, []), filter)).toBe(false);
  });

  it('lets pass what is meant for one of the touchpoints, or for every one', () => {
    const filter = { ...anything, touchpoints: ['email', 'store'] };
    expect(passesFilter(targeting(null, ['website', 'store']), filter)).toBe(true);
    expect(passesFilter(targeting(null, []), filter)).toBe(true);
    expect(passesFilter(targeting(null, ['website']), filter)).toBe(false);
  });

  it('asks for both at once', () => {
    const filter = { formats: ['guide'], touchpoints: ['email'] };
    expect(passesFilter(targeting('guide', ['email']), filter)).toBe(true);
    expect(passesFilter(targeting('guide', ['store']), filter)).toBe(false);
    expect(passesFilter(targeting('demo', ['email']), filter)).toBe(false);
  });
});
