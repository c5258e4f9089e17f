import { coverage } from '../core/coverage/coverage';
import { dayBefore, dayOf } from '../core/coverage/days';
import {
  COMPARED_DAYS,
  coverageFigure,
  lastWeeks,
  shareOf,
  type CoverageFigure,
  type Snapshot,
} from '../core/coverage/figure';
import type { CoverageInput } from '../core/coverage/types';
import { changeDefinitions } from '../definitions/lock';
import { UID } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import { addDailyJob, findRows } from '../strapi-shims/host';
import { asUid, type Strapi } from '../strapi-shims/types';
import { service } from '../services/get';
import type { AdminView } from './admin-view';
import { inputFor, scopeMeta } from './report';

/** More than a year, so that a season can be compared with the last one. */
const KEPT_DAYS = 400;

const isTaken = async (strapi: Strapi, day: string): Promise<boolean> =>
  (await findRows(strapi, UID.snapshot, { where: { day }, select: ['id'], limit: 1 })).length > 0;

/** What snapshots are comparable: those of the same journey and locale. */
const seriesOf = ({ journey, filter }: CoverageInput) => ({
  journeyKey: journey.key,
  localeCode: filter.locale,
});

/**
 * Notes how coverage stands today: of all content, in the view that the Coverage page opens with.
 * Once a day, however many nodes there are. What is too old to be compared with goes.
 */
export const takeSnapshot = async (strapi: Strapi): Promise<void> => {
  const now = Date.now();
  const day = dayOf(now);
  if (await isTaken(strapi, day)) return;
  const input = await inputFor(strapi, {}, { types: enabledTypes(strapi) });
  const figure = coverageFigure(coverage(input));
  await changeDefinitions(strapi, async () => {
    // Another node may have been faster.
    if (await isTaken(strapi, day)) return;
    const data = { day, ...seriesOf(input), ...figure };
    await strapi.documents(asUid(UID.snapshot)).create({ data: data as never });
    await strapi.db
      .query(asUid(UID.snapshot))
      .deleteMany({ where: { day: { $lt: dayBefore(now, KEPT_DAYS) } } });
  });
};

/** Takes a snapshot now and at the beginning of each day, whether or not the site has cron tasks. */
export const keepSnapshots = (strapi: Strapi): void => {
  const takeOrSay = () =>
    takeSnapshot(strapi).catch((error: unknown) => {
      strapi.log.error(`[journey] Coverage of today could not be noted: ${String(error)}`);
    });
  const take = () => service(strapi, 'index').inBackground(takeOrSay);
  take();
  addDailyJob(strapi, 'plugin::journey.snapshot', take);
};

/** Whether the user sees every piece that snapshots count: only then do the two compare. */
const seesEverything = (strapi: Strapi, { types, isNarrowed }: AdminView): boolean =>
  types.length === enabledTypes(strapi).length && !types.some(({ uid }) => isNarrowed(uid));

const withShare = <T extends CoverageFigure>(figure: T) => ({ ...figure, share: shareOf(figure) });

/** Coverage of what the user may see in one figure, and for who sees everything, as it was last week. */
export const reportFigure = async (strapi: Strapi, view: AdminView) => {
  const input = await inputFor(strapi, {}, view);
  const comparable = seesEverything(strapi, view);
  const snapshots = comparable
    ? await findRows<Snapshot>(strapi, UID.snapshot, {
        where: { ...seriesOf(input), day: { $gte: dayBefore(input.now, COMPARED_DAYS) } },
        select: ['day', 'met', 'cells'],
      })
    : [];
  const before = lastWeeks(snapshots, input.now);
  return {
    data: {
      ...withShare(coverageFigure(coverage(input))),
      /** Null: there is no snapshot to compare with, or what it counts is not all the user's to see. */
      lastWeek: before && withShare(before),
      comparable,
    },
    meta: { scope: scopeMeta(input) },
  };
};
