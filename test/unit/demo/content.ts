import path from 'node:path';
import {
  DRAFT_TYPES,
  LOCALES,
  LOCALIZED_TYPES,
  TYPES,
  readContent,
  type Locale,
  type Piece as DemoPiece,
} from '../../../playground/seed/content';
import { DEFAULT_COVERAGE_SETTINGS } from '../../../server/src/core/coverage/settings';
import type { CoverageInput, Expectation } from '../../../server/src/core/coverage/types';
import { FORMATS } from '../../../server/src/core/journey/definitions';
import { fiveStage } from '../../../server/src/core/journey/presets/five-stage';
import type { Piece } from '../../../server/src/core/targeting/types';
import { root } from '../../support/repository';
import { inventoryOf } from '../coverage/build';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 5, 1);

export const content = readContent(path.join(root, 'playground/seed/content'));

/** What `pluginOptions.journey.defaults` of the type gives a piece without a format. */
const DEFAULT_FORMATS: Readonly<Record<string, string>> = {
  comparison: 'comparison',
  'case-study': 'case-study',
};

const uidOf = (type: string): string => `api::${type}.${type}`;

const versionsOf = ({ type, key, plan, texts }: DemoPiece): Piece[] => {
  const changed = NOW - plan.daysOld * DAY_MS;
  const statuses = [
    ...(DRAFT_TYPES.includes(type) ? (['draft'] as const) : []),
    ...(plan.state === 'planned' ? [] : (['published'] as const)),
  ];
  const locales = Object.keys(texts) as Locale[];
  return locales.flatMap((locale) =>
    statuses.map((status) => ({
      contentType: uidOf(type),
      documentId: key,
      locale: LOCALIZED_TYPES.includes(type) ? locale : null,
      status,
      title: texts[locale]?.title ?? '',
      targeting: {
        stages: plan.stages,
        personas: plan.personas,
        format: plan.format ?? DEFAULT_FORMATS[type] ?? null,
        touchpoints: plan.touchpoints ?? [],
      },
      publishedAt: changed,
      updatedAt: changed,
      createdAt: changed,
    })),
  );
};

/** What the first start wishes: each format that a stage's visitors expect, once. */
const expectations: Expectation[] = fiveStage.stages.flatMap((stage) =>
  stage.expectedFormats.map((format) => ({
    key: `${stage.key}-${format}`,
    stage: stage.key,
    persona: null,
    format,
    locale: null,
    types: null,
    minimum: 1,
    surplusAt: null,
    reviewAfterDays: null,
  })),
);

/** The demo content as coverage sees it right after seeding, with everything as it comes out of the box. */
export const inventory = (locale: string): CoverageInput => ({
  inventory: inventoryOf(content.pieces.flatMap(versionsOf)),
  journey: fiveStage,
  personas: content.personas.map((persona) => persona.key),
  formats: FORMATS.map((format) => format.key),
  types: TYPES.map(uidOf),
  locales: LOCALES,
  expectations,
  filter: { locale, types: null, format: null, persona: null, status: 'published', age: null },
  settings: DEFAULT_COVERAGE_SETTINGS,
  now: NOW,
});
