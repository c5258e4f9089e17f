import type { CoverageInput } from '../../../../server/src/core/coverage/types';
import { questions } from './questions';

/** Coverage, each figure counted by itself. */
export const coverageByHand = (site: CoverageInput) => {
  const { journey, filter } = site;
  const personas =
    filter.persona === null ? site.personas : site.personas.filter((key) => key === filter.persona);
  const { stageKeys, types, localesInScope, steps, docs, of, namesPersona, ...ask } =
    questions(site);
  const { staleDocs, newestOf, isOverTagged, ruleOf, targetOf, surplusOf } = ask;
  const counted = docs(filter);
  const planned = docs(filter, 'planned');

  const cells = () =>
    stageKeys.flatMap((stage) =>
      [...personas, null].map((persona) => {
        const own = namesPersona(of(counted, stage), persona);
        const shared = persona === null ? [] : namesPersona(of(counted, stage), null);
        const here = [...own, ...shared];
        const ways = persona === null ? [null] : [persona, null];
        const expectation = ruleOf({
          stage,
          format: filter.format,
          types: null,
          persona,
          locale: filter.locale,
        });
        const target = targetOf(expectation);
        const surplusAt = surplusOf(expectation);
        let status = 'covered';
        if (surplusAt !== null && here.length >= surplusAt) status = 'surplus';
        if (here.length < target) status = 'thin';
        if (here.length === 0) status = 'gap';
        return {
          stage,
          persona,
          own: own.length,
          shared: shared.length,
          count: here.length,
          primary: here.filter(({ stages }) => stages[0] === stage).length,
          planned: ways.flatMap((way) => namesPersona(of(planned, stage), way)).length,
          stale: staleDocs(here),
          newest: newestOf(here),
          target,
          status,
        };
      }),
    );

  const all = () =>
    stageKeys.map((stage) => {
      const here = of(counted, stage);
      return {
        stage,
        count: here.length,
        primary: here.filter(({ stages }) => stages[0] === stage).length,
        planned: of(planned, stage).length,
        stale: staleDocs(here),
        newest: newestOf(here),
      };
    });

  const byFormat = () =>
    stageKeys.flatMap((stage) =>
      site.formats
        .filter((format) => filter.format === null || filter.format === format)
        .map((format) => ({
          stage,
          format,
          count: of(docs({ ...filter, format }), stage).length,
        })),
    );

  const byLocale = () =>
    stageKeys.flatMap((stage) =>
      localesInScope.map((locale) => ({
        stage,
        locale,
        count: of(docs({ ...filter, locale }), stage).length,
      })),
    );

  const byType = () =>
    stageKeys.flatMap((stage) =>
      types.map((type) => ({
        stage,
        type,
        count: of(counted, stage).filter((doc) => doc.type === type).length,
      })),
    );

  const personaRows = () =>
    [...personas, null].map((persona) => {
      const own = namesPersona(counted, persona).length;
      const ways = persona === null ? [null] : [persona, null];
      return {
        persona,
        own,
        shared: persona === null ? 0 : namesPersona(counted, null).length,
        count: ways.flatMap((way) => namesPersona(counted, way)).length,
        planned: ways.flatMap((way) => namesPersona(planned, way)).length,
      };
    });

  const totals = () => {
    const after = journey.stages.filter(({ readiness }) => readiness.from >= 120);
    const tagged = counted.filter(({ stages }) => stages.length > 0);
    return {
      pieces: counted.length,
      untagged: counted.length - tagged.length,
      overTagged: counted.filter(isOverTagged).length,
      stale: staleDocs(counted),
      afterPurchase:
        after.length === 0
          ? null
          : counted.filter((doc) => after.some(({ key }) => doc.stages.includes(key))).length,
      planned: planned.length,
      funnelBalance: journey.stages.map(({ key, targetShare }) => {
        const count = tagged.filter(({ stages }) => stages[0] === key).length;
        const share = tagged.length === 0 ? 0 : count / tagged.length;
        return {
          stage: key,
          count,
          share,
          targetShare,
          difference: targetShare === null ? null : share - targetShare,
        };
      }),
    };
  };

  const transitions = () =>
    [...personas, null].flatMap((persona) =>
      steps.map(({ from, to }) => {
        const readable = (stage: string) =>
          of(counted, stage).filter(
            (doc) =>
              persona === null || doc.personas.length === 0 || doc.personas.includes(persona),
          ).length;
        const [fromCount, toCount] = [readable(from), readable(to)];
        return { persona, from, to, fromCount, toCount, deadEnd: fromCount > 0 && toCount === 0 };
      }),
    );

  return {
    cells: cells(),
    all: all(),
    personas: personaRows(),
    byFormat: byFormat(),
    byLocale: byLocale(),
    byType: byType(),
    totals: totals(),
    transitions: transitions(),
  };
};
