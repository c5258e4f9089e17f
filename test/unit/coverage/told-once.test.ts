import fc from 'fast-check';
import { coverage } from '../../../server/src/core/coverage/coverage';
import { gaps } from '../../../server/src/core/coverage/gaps';
import type { CoverageInput, Gap } from '../../../server/src/core/coverage/types';
import { anyInput } from './arbitraries';

const aboutLack = ({ type }: Gap): boolean => ['missing', 'locale-missing', 'thin'].includes(type);

const inOneLocale = anyInput.map((site) => ({
  ...site,
  filter: {
    ...site.filter,
    locale: site.locales[0] ?? 'en',
    format: null,
    persona: null,
    age: null,
  },
}));

const forPersona = (site: CoverageInput, persona: string): CoverageInput => ({
  ...site,
  filter: { ...site.filter, persona },
});

describe('a gap that is told once for anyone', () => {
  it('hides nothing: each cell of a persona that lacks something has a gap, its own or for anyone', () => {
    let lacking = 0;
    fc.assert(
      fc.property(inOneLocale, (site) => {
        const told = gaps(site)
          .filter(aboutLack)
          .filter(({ format, types }) => format === null && types === null);
        for (const { stage, persona, status, count, target } of coverage(site).cells) {
          if (persona === null || (status !== 'gap' && status !== 'thin')) continue;
          lacking += 1;
          const own = told.filter(
            (gap) => gap.stage === stage && (gap.persona ?? persona) === persona,
          );
          expect(own.map(({ figures }) => [figures['count'], figures['target']])).toContainEqual([
            count,
            target,
          ]);
        }
      }),
      { numRuns: 300 },
    );
    expect(lacking).toBeGreaterThan(300);
  });

  it('is there with the same id and priority in the view of each persona', () => {
    let shared = 0;
    fc.assert(
      fc.property(inOneLocale, (site) => {
        const all = new Map(gaps(site).map((gap) => [gap.id, gap]));
        for (const persona of site.personas)
          for (const gap of gaps(forPersona(site, persona)).filter(aboutLack)) {
            expect(all.get(gap.id)).toEqual(gap);
            if (gap.persona === null) shared += 1;
          }
      }),
      { numRuns: 300 },
    );
    expect(shared).toBeGreaterThan(300);
  });
});
