import type { CoverageInput } from '../../../../server/src/core/coverage/types';
import { questions } from './questions';

type Found = Record<string, unknown> & {
  id: string;
  type: string;
  shortfall: number;
  toldFor?: readonly string[];
};

interface Want {
  readonly stage: string;
  readonly format: string | null;
  readonly types: readonly string[] | null;
}
type Status = 'counted' | 'planned';

const id = (...parts: Array<string | null>) => parts.map((part) => part ?? '*').join('/');

const readers = (site: CoverageInput) => {
  const { of, docs } = questions(site);
  const { personas, filter } = site;
  const audience =
    personas.length === 0
      ? [null]
      : personas.filter((key) => filter.persona === null || filter.persona === key);
  const answering = (want: Want, locale: string, status: Status) =>
    of(docs({ locale, format: null, persona: null, age: null }, status), want.stage).filter(
      (doc) =>
        (want.format === null || doc.formats.includes(want.format)) &&
        (want.types === null || want.types.includes(doc.type)),
    );
  const fits = (
    want: Want,
    reader: { persona: string | null; locale: string },
    status: Status = 'counted',
  ) =>
    answering(want, reader.locale, status).filter(
      (doc) =>
        doc.personas.length === 0 ||
        (reader.persona !== null && doc.personas.includes(reader.persona)),
    ).length;
  const fitsAnyone = (want: Want, locale: string, status: Status) =>
    answering(want, locale, status).length;

  return { audience, fits, fitsAnyone };
};

const aboutExpectations = (site: CoverageInput): Found[] => {
  const { filter, locales, expectations } = site;
  const { stageKeys, localesInScope, ruleOf, targetOf, surplusOf } = questions(site);
  const { audience, fits, fitsAnyone } = readers(site);
  const found: Found[] = [];
  const wanted = [
    ...stageKeys.map((stage) => ({ stage, format: null, types: null })),
    ...expectations.map(({ stage, format, types: narrowed }) => ({
      stage,
      format,
      types: narrowed && [...narrowed].sort(),
    })),
  ]
    .filter(({ stage }) => filter.age === null && stageKeys.includes(stage))
    .filter(({ format }) => filter.format === null || filter.format === format)
    .filter((want, at, every) => {
      const text = JSON.stringify(want);
      return every.findIndex((other) => JSON.stringify(other) === text) === at;
    });

  for (const want of wanted)
    for (const locale of localesInScope)
      for (const persona of audience) {
        const isCell = want.format === null && want.types === null;
        const expectation = ruleOf({ ...want, persona, locale });
        if (expectation === null && !isCell) continue;
        const target = targetOf(expectation);
        const surplusAt = surplusOf(expectation);
        const count = fits(want, { persona, locale });
        const askedFor = site.personas.filter(
          (key) => !ruleOf({ ...want, persona: key, locale })?.persona,
        );
        const has = (key: string, where: string) => fits(want, { persona: key, locale: where });
        const own = (key: string) => has(key, locale) - fits(want, { persona: null, locale });
        const alike = (where: string) =>
          new Set(site.personas.map((key) => has(key, where) > 0)).size === 1;
        const isForAnyone =
          persona !== null &&
          !expectation?.persona &&
          site.personas.every((key) => own(key) === 0) &&
          (count > 0 || locales.every(alike));
        const told = isForAnyone ? null : persona;
        const about = {
          stage: want.stage,
          persona: told,
          format: want.format,
          locale,
          types: want.types,
          toldFor: told === null ? askedFor : [],
        };
        const key = [want.stage, told, want.format, locale] as const;
        const tail = want.types === null ? [] : [want.types.join('+')];
        const planned = isForAnyone
          ? fitsAnyone(want, locale, 'planned')
          : fits(want, { persona, locale }, 'planned');
        const figures = { count, target, planned };
        const lack = { ...about, expectation, setting: expectation ? null : 'minimum', figures };
        if (count === 0) {
          const existsIn = locales.filter(
            (other) => other !== locale && fits(want, { persona, locale: other }) > 0,
          );
          let type = want.format === null ? 'missing' : 'format-missing';
          if (existsIn.length > 0) type = 'locale-missing';
          found.push({ ...lack, type, id: id(type, ...key, ...tail), existsIn, shortfall: 1 });
        } else if (count < target) {
          const type = 'thin';
          const shortfall = (target - count) / target;
          found.push({ ...lack, type, id: id(type, ...key, ...tail), shortfall });
        } else if (surplusAt !== null && count >= surplusAt) {
          const shared = fits(want, { persona: null, locale });
          const forAll = !expectation?.persona && shared >= surplusAt;
          const toldTo = forAll ? null : persona;
          const many = forAll ? shared : count;
          found.push({
            ...about,
            persona: toldTo,
            toldFor: forAll ? askedFor : [],
            type: 'surplus',
            id: id('surplus', want.stage, toldTo, want.format, locale, ...tail),
            expectation,
            setting: expectation ? null : 'surplusAt',
            figures: { count: many, surplusAt },
            shortfall: Math.min(1, (many - surplusAt + 1) / surplusAt),
          });
        }
      }

  return found;
};

const aboutJourney = (site: CoverageInput): Found[] => {
  const { filter, locales, journey } = site;
  const { localesInScope, steps, docs, namesPersona } = questions(site);
  const { audience, fits, fitsAnyone } = readers(site);
  const found: Found[] = [];
  const purchaseEnds = 120;
  const after = journey.stages.filter(({ readiness }) => readiness.from >= purchaseEnds);
  const allOf = (locale: string) => docs({ locale, format: null, persona: null, age: null });
  const afterIn = (locale: string) =>
    allOf(locale).filter(({ stages }) => after.some(({ key }) => stages.includes(key))).length;
  const ownIn = (locale: string, persona: string) =>
    namesPersona(allOf(locale), persona).filter(({ stages }) => stages.length > 0).length;
  for (const locale of filter.format === null && filter.age === null ? localesInScope : []) {
    const others = locales.filter((other) => other !== locale);
    if (after.length > 0 && afterIn(locale) === 0)
      found.push({
        type: 'nothing-after-purchase',
        id: id('nothing-after-purchase', locale),
        stage: after[0]!.key,
        locale,
        existsIn: others.filter((other) => afterIn(other) > 0),
        figures: { count: 0, pieces: allOf(locale).length },
        shortfall: 1,
      });
    for (const persona of audience) {
      for (const { from, to } of steps) {
        const anything = (stage: string) => ({ stage, format: null, types: null });
        const read = (stage: string, status: Status = 'counted') =>
          fits(anything(stage), { persona, locale }, status);
        const endsFor = (key: string) =>
          fits(anything(from), { persona: key, locale }) > 0 &&
          fits(anything(to), { persona: key, locale }) === 0;
        if (persona !== null && site.personas.every(endsFor))
          found.push({
            type: 'dead-end',
            id: id('dead-end', from, null, locale),
            stage: from,
            nextStage: to,
            locale,
            figures: {
              fromCount: fitsAnyone(anything(from), locale, 'counted'),
              toCount: 0,
              planned: fitsAnyone(anything(to), locale, 'planned'),
            },
            shortfall: 1,
            toldFor: site.personas,
          });
        else if (read(from) > 0 && read(to) === 0)
          found.push({
            type: 'dead-end',
            id: id('dead-end', from, persona, locale),
            stage: from,
            nextStage: to,
            persona,
            locale,
            figures: { fromCount: read(from), toCount: 0, planned: read(to, 'planned') },
            shortfall: 1,
          });
      }
      if (persona !== null && ownIn(locale, persona) === 0)
        found.push({
          type: 'persona-without-content',
          id: id('persona-without-content', persona, locale),
          persona,
          locale,
          existsIn: others.filter((other) => ownIn(other, persona) > 0),
          figures: {
            own: 0,
            shared: namesPersona(allOf(locale), null).filter(({ stages }) => stages.length > 0)
              .length,
          },
          shortfall: 1,
        });
    }
  }

  return found;
};

const aboutPieces = (site: CoverageInput): Found[] => {
  const { stageKeys, docs, reviewOf, age, isStale, isOverTagged } = questions(site);
  const found: Found[] = [];
  for (const doc of docs(site.filter)) {
    const about = { contentType: doc.type, documentId: doc.id };
    const tags = { persona: doc.personas[0] ?? null, format: doc.formats[0] ?? null };
    const figures = { stages: doc.stages.length, ofStages: stageKeys.length };
    if (doc.stages.length === 0)
      found.push({
        ...about,
        ...tags,
        type: 'untagged',
        id: id('untagged', doc.type, doc.id),
        title: doc.title,
        figures,
        shortfall: 1,
      });
    if (isOverTagged(doc))
      found.push({
        ...about,
        ...tags,
        type: 'over-tagged',
        id: id('over-tagged', doc.type, doc.id),
        title: doc.title,
        stage: doc.stages[0]!,
        setting: 'overTagged',
        figures,
        shortfall: figures.stages / figures.ofStages,
      });
    for (const version of doc.versions.filter(isStale)) {
      const { days, expectation } = reviewOf(version);
      found.push({
        ...about,
        type: 'stale',
        id: id('stale', doc.type, doc.id, version.locale),
        title: version.title,
        stage: version.targeting.stages.find((stage) => stageKeys.includes(stage)) ?? null,
        persona: version.targeting.personas[0] ?? null,
        format: version.targeting.format,
        locale: version.locale,
        expectation,
        setting: expectation ? null : 'reviewAfterDays',
        figures: { age: age(version), reviewAfterDays: days },
        shortfall: Math.min(1, (age(version) - days) / days),
      });
    }
  }

  return found;
};

const blank = {
  stage: null,
  nextStage: null,
  persona: null,
  format: null,
  locale: null,
  types: null,
  contentType: null,
  documentId: null,
  title: null,
  existsIn: [],
  expectation: null,
  setting: null,
};
const twoDecimals = (value: number) => Math.round(value * 100) / 100;

/** The gaps, each type looked for by itself, in order; without their arithmetic. */
export const gapsByHand = (site: CoverageInput) => {
  const { types, stages, personas } = site.settings.weights;
  const found = [...aboutExpectations(site), ...aboutJourney(site), ...aboutPieces(site)];
  return found
    .filter((gap, at) => found.findIndex((other) => other.id === gap.id) === at)
    .map(({ shortfall, toldFor = [], ...gap }) => {
      const told = toldFor.length === 0 ? [gap.persona as string] : toldFor;
      const weight = Math.max(...told.map((key) => personas[key] ?? 1));
      let priority = twoDecimals(100 * twoDecimals(shortfall));
      priority = twoDecimals(priority * types[gap.type as keyof typeof types]);
      priority = twoDecimals(priority * (stages[gap.stage as string] ?? 1));
      priority = twoDecimals(priority * weight);
      return { ...blank, ...gap, priority };
    })
    .sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
};
