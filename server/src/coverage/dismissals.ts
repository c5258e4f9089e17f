import { createHash } from 'node:crypto';

import { readText, type RawQuery } from '../content/readers';
import { dismissalBody } from '../contracts/dismissals';
import { parse } from '../contracts/parse';
import { isInForce, type Dismissal } from '../core/coverage/dismissals';
import { gaps } from '../core/coverage/gaps';
import type { Gap } from '../core/coverage/types';
import { changeDefinitions } from '../definitions/lock';
import { findRow, writeRow } from '../definitions/write';
import { invalid, notFound } from '../errors';
import { UID } from '../plugin';
import { findRows } from '../strapi-shims/host';
import { asUid, type Strapi } from '../strapi-shims/types';
import { inputFor, type View } from './report';

interface Person {
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  email: string;
}

interface DismissalRow {
  gap: string;
  reason: string;
  until: string | null;
  updatedAt: string;
  updatedBy: Person | null;
}

/** As the host calls its users. */
const nameOf = ({ firstname, lastname, username, email }: Person): string =>
  [firstname, lastname].filter(Boolean).join(' ') || username || email;

const toDismissal = ({ gap, reason, until, updatedAt, updatedBy }: DismissalRow): Dismissal => ({
  gap,
  reason,
  until,
  at: new Date(updatedAt).getTime(),
  by: updatedBy && nameOf(updatedBy),
});

/** Every dismissal, in force or not. */
export const readDismissals = async (strapi: Strapi): Promise<Dismissal[]> => {
  const populate = { updatedBy: { select: ['firstname', 'lastname', 'username', 'email'] } };
  return (await findRows<DismissalRow>(strapi, UID.dismissal, { populate })).map(toDismissal);
};

/** Ids may be longer than what a database takes for an index, and differ in case alone. */
const keyOf = (gap: string): string => createHash('sha256').update(gap).digest('hex');

const seenGap = async (
  strapi: Strapi,
  id: string,
  { query, view }: { query: RawQuery; view: View },
): Promise<Gap> => {
  const gap = gaps(await inputFor(strapi, query, view)).find((each) => each.id === id);
  if (gap) return gap;
  throw notFound('JOURNEY_UNKNOWN_GAP', `There is no gap "${id}" in this view, or not any more.`, {
    parameter: 'gap',
    value: id,
  });
};

/** Who changes what is dismissed, and the view in which the gap is seen. */
interface Seen {
  readonly query: RawQuery;
  readonly view: View;
}

/**
 * Dismisses a gap that the user sees, for everyone; what was said of it before is replaced.
 *
 * @throws JOURNEY_INVALID_PARAMETER, JOURNEY_UNKNOWN_GAP
 */
export const dismissGap = async (
  strapi: Strapi,
  options: Seen & { body: unknown; userId: number | null },
): Promise<void> => {
  const { gap, reason, until } = parse(dismissalBody, options.body);
  if (!isInForce({ until }, Date.now())) {
    throw invalid('JOURNEY_INVALID_PARAMETER', `Invalid "until": ${until} is over.`, {
      parameter: 'until',
      value: until,
      expected: 'today or a later day',
    });
  }
  await seenGap(strapi, gap, options);
  const key = keyOf(gap);
  await changeDefinitions(strapi, async () => {
    const row = await findRow(strapi, UID.dismissal, key);
    const by = options.userId;
    const creator = row ? {} : { createdBy: by };
    const data = { key, gap, reason, until, ...creator, updatedBy: by };
    await writeRow(strapi, UID.dismissal, { row, data });
  });
};

/**
 * Brings a gap that the user sees back into the list. Where it is there already, nothing changes.
 *
 * @throws JOURNEY_INVALID_PARAMETER, JOURNEY_UNKNOWN_GAP
 */
export const bringBackGap = async (strapi: Strapi, options: Seen): Promise<void> => {
  const { gap, ...query } = options.query;
  const id = readText({ gap }, 'gap', { expected: "a gap's id" }) ?? '';
  await seenGap(strapi, id, { ...options, query });
  await changeDefinitions(strapi, async () => {
    await strapi.db.query(asUid(UID.dismissal)).deleteMany({ where: { key: keyOf(id) } });
  });
};
