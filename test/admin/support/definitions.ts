import type { Definitions } from '../../../admin/src/services/answers';

const named = (key: string, en: string, da: string) => ({
  documentId: `doc-${key}`,
  key,
  name: { en, da },
});

const stage = (definition: ReturnType<typeof named>, from: number) => ({
  ...definition,
  visitorExpects: {
    en: `Something for ${definition.name.en}`,
    da: `Noget til ${definition.name.da}`,
  },
  readiness: { from, to: from + 40 },
});

/** A small journey with everything content can be tagged with. */
export const DEFINITIONS: Definitions = {
  journey: {
    key: 'five-stage',
    name: { en: 'Five stages', da: 'Fem faser' },
    stages: [
      stage(named('awareness', 'Awareness', 'Bevidsthed'), 0),
      stage(named('consideration', 'Consideration', 'Overvejelse'), 40),
      stage(named('decision', 'Decision', 'Beslutning'), 80),
    ],
  },
  personas: [
    named('it-manager', 'IT manager', 'It-chef'),
    named('house-owner', 'House owner', 'Husejer'),
  ],
  formats: [
    named('comparison', 'Comparison', 'Sammenligning'),
    named('case-study', 'Case study', 'Kundecase'),
  ],
  touchpoints: [named('website', 'Website', 'Websted'), named('email', 'Email', 'E-mail')],
  targetingPerLocale: false,
  otherJourneys: [],
};
