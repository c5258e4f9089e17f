import { performance } from 'node:perf_hooks';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

/** So long it is looked whether somebody else is at work, in milliseconds. */
const LOOK_MS = 2;
/** Of the time of the event loop: with less than that, nobody is. */
const BUSY = 0.25;
const AT_MOST_MS = 250;
/** What was mended is a new version, with which all that was kept for answers is made anew first. */
const AT_MOST_AFTER_CHANGE_MS = 1000;

/** On SQLite a statement is no turn of the event loop: without this nothing else would run meanwhile. */
export const letOthersRun = (): Promise<void> => turn();

/**
 * Lets others go first after a part of a work that nobody waits for, as long as there are any, for a
 * while.
 *
 * @param options.hasChanged whether the part has changed what answers are made of
 */
export const giveWay = async ({ hasChanged }: { hasChanged: boolean }): Promise<void> => {
  const until = performance.now() + (hasChanged ? AT_MOST_AFTER_CHANGE_MS : AT_MOST_MS);
  for (let isBusy = true; isBusy && performance.now() < until;) {
    const before = performance.eventLoopUtilization();
    await wait(LOOK_MS);
    isBusy = performance.eventLoopUtilization(before).utilization > BUSY;
  }
};
