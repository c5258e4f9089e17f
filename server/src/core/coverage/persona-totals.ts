import type { SeenDocument } from './documents';
import { addTo, EVERYONE, type Sums } from './sums';
import type { PersonaTotal } from './types';

const ownOf = (persona: string): string => `persona/${persona}`;
const plannedOf = (persona: string): string => `planned for/${persona}`;

/** Counts a document for whom it names. */
export const countForPersonas = (
  sums: Map<string, number>,
  { document: { personas }, isPlanned }: SeenDocument,
): void => {
  for (const persona of personas.length > 0 ? personas : [EVERYONE])
    addTo(sums, isPlanned ? plannedOf(persona) : ownOf(persona));
};

/** What there is for each persona and for everyone, at all stages and at none. */
export const personaTotals = (personas: readonly string[], sums: Sums): PersonaTotal[] => {
  const sumOf = (name: string): number => sums.get(name) ?? 0;
  const [forEveryone, plannedForEveryone] = [sumOf(ownOf(EVERYONE)), sumOf(plannedOf(EVERYONE))];
  return [
    ...personas.map((persona) => ({
      persona,
      own: sumOf(ownOf(persona)),
      shared: forEveryone,
      count: sumOf(ownOf(persona)) + forEveryone,
      planned: sumOf(plannedOf(persona)) + plannedForEveryone,
    })),
    {
      persona: null,
      own: forEveryone,
      shared: 0,
      count: forEveryone,
      planned: plannedForEveryone,
    },
  ];
};
