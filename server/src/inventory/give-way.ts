import { performance } from 'node:perf_hooks';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

/** So long it is looked whether somebody else is at work, in milliseconds. */
const LOOK_MS = 2;
/** Of the time of the event loop: with less than that, nobody is. */
const BUSY = 0.25;
/** How long others go first at most. */
export const A_WHILE_MS = 250;
/** At a start, and after what was mended: with a new version all that was kept for answers is made anew first. */
export const A_LONG_WHILE_MS = 1500;

/** On SQLite a statement is no turn of the event loop: without this nothing else would run meanwhile. */
export const letOthersRun = (): Promise<void> => turn();

/** Lets others go first in a work that nobody waits for, as long as there are any, in milliseconds at most. */
export const giveWay = async (atMostMs: number): Promise<void> => {
  const until = performance.now() + atMostMs;
  for (let isBusy = true; isBusy && performance.now() < until;) {
    const before = performance.eventLoopUtilization();
    await wait(LOOK_MS);
    isBusy = performance.eventLoopUtilization(before).utilization > BUSY;
  }
};
