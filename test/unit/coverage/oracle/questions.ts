/**
 * What the oracle counts by: plain filters over the pieces, as the contract words them. Shares no code
 * with the product, and does each thing anew each time it is asked.
 */
import type { CoverageInput, Expectation } from '../../../../server/src/core/coverage/types';
import type { Piece } from '../../../../server/src/core/targeting/types';
import { piecesOf } from '../build';

const DAY_IN_MS = 86_400_000;

export interface Scope {
  readonly locale: string;
  readonly format: string | null;
  readonly persona: string | null;
  readonly age: string | null;
}

export interface Doc {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly stages: string[];
  readonly personas: string[];
  readonly formats: string[];
  readonly versions: Piece[];
}

const unique = (values: string[]) => values.filter((value, at) => values.indexOf(value) === at);

/** Answers questions about one site. */
export const questions = (site: CoverageInput) => {
  const pieces = piecesOf(site.inventory);
  const { journey, filter, settings, locales, expectations, now } = site;
  const stageKeys = journey.stages.map(({ key }) => key);
  const types = site.types.filter((uid) => filter.types === null || filter.types.includes(uid));
  const rank = (locale: string | null) => {
    const at = locales.indexOf(locale ?? '');
    return at === -1 ? locales.length : at;
  };
  const serves = (piece: Piece, locale: string) =>
    locale === '*' || piece.locale === null || piece.locale === locale;

  const versionsOf = (all: Piece[], status: 'counted' | 'planned') => {
    const drafts = all.filter((piece) => piece.status === 'draft');
    const published = all.filter((piece) => piece.status === 'published');
    if (status === 'planned')
      return filter.status === 'published' && published.length === 0 ? drafts : [];
    if (filter.status === 'published') return published;
    const [first, second] = filter.status === 'draft' ? [drafts, published] : [published, drafts];
    const rest = second.filter((piece) => !first.some(({ locale }) => locale === piece.locale));
    return [...first, ...rest];
  };

  const docs = (scope: Scope, status: 'counted' | 'planned' = 'counted'): Doc[] => {
    const eligible = pieces.filter(
      (piece) => types.includes(piece.contentType) && serves(piece, scope.locale),
    );
    const names = unique(eligible.map((p) => JSON.stringify([p.contentType, p.documentId])));
    return names.flatMap((name) => {
      const [type, id] = JSON.parse(name) as [string, string];
      const all = eligible.filter((p) => p.contentType === type && p.documentId === id);
      const versions = versionsOf(all, status)
        .filter(
          (piece) =>
            (scope.format === null || piece.targeting.format === scope.format) &&
            (scope.persona === null ||
              piece.targeting.personas.length === 0 ||
              piece.targeting.personas.includes(scope.persona)) &&
            isOfAge(piece, scope.age),
        )
        .sort(
          (a, b) =>
            rank(a.locale) - rank(b.locale) || ((a.locale ?? '') < (b.locale ?? '') ? -1 : 1),
        );
      if (versions.length === 0) return [];
      const stages = versions.flatMap(({ targeting }) => targeting.stages);
      return {
        type,
        id,
        title: versions[0]!.title,
        stages: unique(stages.filter((stage) => stageKeys.includes(stage))),
        personas: unique(versions.flatMap(({ targeting }) => targeting.personas)),
        formats: unique(versions.flatMap(({ targeting }) => targeting.format ?? [])),
        versions,
      };
    });
  };

  /* Review */
  const reviewOf = (piece: Piece) => {
    const weight = (wish: Expectation) =>
      (wish.persona ? 1000 : 0) +
      (wish.format ? 100 : 0) +
      (wish.locale ? 10 : 0) +
      (wish.types ? 1 : 0);
    const rules = expectations.filter(
      (wish) =>
        wish.reviewAfterDays !== null &&
        stageKeys.includes(wish.stage) &&
        piece.targeting.stages.includes(wish.stage) &&
        (wish.persona === null || piece.targeting.personas.includes(wish.persona)) &&
        (wish.format === null || piece.targeting.format === wish.format) &&
        (wish.locale === null || piece.locale === null || piece.locale === wish.locale) &&
        (wish.types === null || wish.types.includes(piece.contentType)),
    );
    const top = Math.max(...rules.map(weight));
    const best = rules
      .filter((wish) => weight(wish) === top)
      .sort((a, b) => a.reviewAfterDays! - b.reviewAfterDays! || (a.key < b.key ? -1 : 1))[0];
    return { days: best?.reviewAfterDays ?? settings.reviewAfterDays, expectation: best ?? null };
  };
  const age = (piece: Piece) => Math.floor((now - piece.updatedAt) / DAY_IN_MS);
  const isStale = (piece: Piece) => age(piece) > reviewOf(piece).days;
  const staleDocs = (some: Doc[]) => some.filter(({ versions }) => versions.some(isStale)).length;
  const isOfAge = (piece: Piece, wanted: string | null) => {
    if (wanted === null) return true;
    if (wanted === 'stale') return isStale(piece);
    if (wanted === 'up-to-date') return !isStale(piece);
    const days = Number(/\d+/.exec(wanted)![0]);
    // Its last moment within so many days: the end of the day that begins then.
    const isWithin = now - piece.updatedAt < (days + 1) * DAY_IN_MS;
    return wanted.startsWith('within') ? isWithin : !isWithin;
  };
  const newestOf = (some: Doc[]) => {
    const times = some.flatMap(({ versions }) => versions.map(({ updatedAt }) => updatedAt));
    return times.length === 0 ? null : Math.max(...times);
  };
  const isOverTagged = (doc: Doc) =>
    doc.stages.length >= settings.overTagged.atLeast &&
    doc.stages.length > settings.overTagged.share * stageKeys.length;

  /* What is wanted */
  const sameTypes = (a: readonly string[] | null, b: readonly string[] | null) =>
    JSON.stringify(a && [...a].sort()) === JSON.stringify(b && [...b].sort());

  const ruleOf = (want: {
    stage: string;
    format: string | null;
    types: readonly string[] | null;
    persona: string | null;
    locale: string;
  }) => {
    const fitting = expectations.filter(
      (wish) =>
        wish.stage === want.stage &&
        wish.format === want.format &&
        sameTypes(wish.types, want.types) &&
        (wish.persona === null || wish.persona === want.persona) &&
        (wish.locale === null || wish.locale === want.locale),
    );
    const pick = (some: Expectation[]) =>
      some.sort((a, b) => b.minimum - a.minimum || (a.key < b.key ? -1 : 1))[0];
    const byPersona = fitting.filter(({ persona }) => persona !== null);
    const rest = byPersona.length > 0 ? byPersona : fitting;
    const byLocale = rest.filter(({ locale }) => locale !== null);
    return pick(byLocale.length > 0 ? byLocale : rest) ?? null;
  };
  const targetOf = (expectation: Expectation | null) => expectation?.minimum ?? settings.minimum;
  const surplusOf = (expectation: Expectation | null) =>
    expectation === null ? settings.surplusAt : expectation.surplusAt;

  const of = (some: Doc[], stage: string) => some.filter(({ stages }) => stages.includes(stage));
  const namesPersona = (some: Doc[], persona: string | null) =>
    some.filter((doc) =>
      persona === null ? doc.personas.length === 0 : doc.personas.includes(persona),
    );
  const localesInScope = filter.locale === '*' ? locales : [filter.locale];
  const steps = stageKeys.slice(1).map((to, at) => ({ from: stageKeys[at]!, to }));

  return {
    stageKeys,
    types,
    localesInScope,
    steps,
    docs,
    of,
    namesPersona,
    reviewOf,
    age,
    isStale,
    staleDocs,
    newestOf,
    isOverTagged,
    ruleOf,
    targetOf,
    surplusOf,
  };
};
