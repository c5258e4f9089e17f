import type { InventorySelection } from '../../../../server/src/core/coverage/inventory';
import type { CoverageInput } from '../../../../server/src/core/coverage/types';
import { questions } from './questions';

/** The documents behind a figure, picked one rule at a time; by title and id, as the list is in any order. */
export const inventoryByHand = (site: CoverageInput, selection: InventorySelection) => {
  const { docs, of, namesPersona, isStale, isOverTagged } = questions(site);
  const { stage, forEveryone, forPersona, primary, planned, stale, overTagged } = selection;
  const { afterPurchase, search } = selection;
  let found = docs(site.filter, planned ? 'planned' : 'counted');
  if (forPersona !== null)
    found = [...namesPersona(found, forPersona), ...namesPersona(found, null)];
  if (forEveryone) found = namesPersona(found, null);
  if (stage !== null) found = stage.of === null ? noStage(found) : of(found, stage.of);
  if (stage !== null && stage.of !== null && primary)
    found = found.filter(({ stages }) => stages[0] === stage.of);
  if (stale) found = found.filter(({ versions }) => versions.some(isStale));
  if (overTagged) found = found.filter(isOverTagged);
  const after = site.journey.stages.filter(({ readiness }) => readiness.from >= 120);
  if (afterPurchase)
    found = found.filter(({ stages }) => after.some(({ key }) => stages.includes(key)));
  if (search !== null)
    found = found.filter(({ title }) => title.toUpperCase().includes(search.toUpperCase()));
  return found.map(({ type, id, title, stages, personas, formats, versions }) => ({
    contentType: type,
    documentId: id,
    title,
    stages,
    personas,
    formats,
    touchpoints: [],
    locales: versions.map(({ locale }) => locale).filter((locale) => locale !== null),
    status: versions[0]!.status,
    updatedAt: versions.map(({ updatedAt }) => updatedAt).sort((a, b) => b - a)[0]!,
    isStale: versions.some(isStale),
  }));
};

const noStage = <Doc extends { stages: readonly string[] }>(docs: Doc[]) =>
  docs.filter(({ stages }) => stages.length === 0);
