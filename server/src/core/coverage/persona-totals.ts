import type { CountedDocument, Documents } from './documents';
import type { PersonaTotal } from './types';

const naming = (documents: readonly CountedDocument[], persona: string | null): number =>
  documents.filter(({ personas }) =>
    persona === null ? personas.length === 0 : personas.includes(persona),
  ).length;

/** What there is for each persona and for everyone, at all stages and at none. */
export const personaTotals = (
  personas: readonly string[],
  { counted, planned }: Documents,
): PersonaTotal[] => {
  const [forEveryone, plannedForEveryone] = [naming(counted, null), naming(planned, null)];
  return [
    ...personas.map((persona) => {
      const own = naming(counted, persona);
      return {
        persona,
        own,
        shared: forEveryone,
        count: own + forEveryone,
        planned: naming(planned, persona) + plannedForEveryone,
      };
    }),
    {
      persona: null,
      own: forEveryone,
      shared: 0,
      count: forEveryone,
      planned: plannedForEveryone,
    },
  ];
};
