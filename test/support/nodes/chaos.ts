import { ARTICLE, PERSONAS, STAGES, type Cluster } from './cluster';
import type { Oracle, State } from './oracle';

/** What has happened while nodes died. */
export interface Tally {
  written: number;
  inDoubt: number;
  answered: number;
  /** By the balancer alone, while a node was dying. */
  unanswered: number;
  kills: number;
  /** What should not have happened, as sentences. */
  complaints: string[];
}

/** What takes part: asks `goesOn` before each step. */
export interface Chaos {
  readonly cluster: Cluster;
  readonly oracle: Oracle;
  readonly tally: Tally;
  readonly goesOn: () => boolean;
}

/** Statuses that the balancer gives by itself. */
const FROM_BALANCER = [502, 503, 504];
/** A piece of each writer's own, at most so many at a time: an answer holds 100. */
const PIECES = 12;
/** Between the steps of one writer or reader, at most: the nodes are to live, and start, beside them. */
const PAUSE_MS = { writer: 200, reader: 30 };

const pause = (atMostMs: number, atLeastMs = 0): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, atLeastMs + Math.random() * (atMostMs - atLeastMs)));
const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)] as T;

interface Written {
  status: number;
  documentId?: string | undefined;
}

const send = async (
  { cluster }: Chaos,
  request: { method: string; path: string; body?: object; asAdmin?: boolean },
): Promise<Written> => {
  const { method, path, body, asAdmin = false } = request;
  const response = await fetch(`${cluster.balancer.url}${path}`, {
    method,
    headers: { ...(asAdmin ? cluster.admin : cluster.token), 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  const { status } = response;
  if (status !== 200 && status !== 201) return { status };
  return {
    status,
    documentId: (JSON.parse(text) as { data: { documentId: string } }).data.documentId,
  };
};

/** A piece that a writer has made: its name in the oracle, and where it is. */
interface Piece {
  name: string;
  documentId: string;
  isPublished: boolean;
}

/** Writes pieces of its own, one write after the other, each through the balancer. */
export const write = async (chaos: Chaos, writer: string): Promise<void> => {
  const { oracle, tally, cluster } = chaos;
  const pieces: Piece[] = [];
  let [made, versions] = [0, 0];

  const another = (name: string): NonNullable<State> => {
    versions += 1;
    const [stage, persona] = [pick(STAGES), pick([null, ...PERSONAS])];
    return { title: `${name} ${versions}`, stage, persona };
  };
  const dataOf = ({ title, stage, persona }: NonNullable<State>) => ({
    data: { title, ...cluster.tags({ stages: [stage], personas: persona ? [persona] : [] }) },
  });

  /** Sends a write until somebody answers it; a creation once, since each makes another. */
  const persist = async (
    name: string,
    state: State,
    request: Parameters<typeof send>[1] & { orGone?: boolean },
  ): Promise<Written> => {
    for (let tries = 0; ; tries += 1) {
      const sent = oracle.writes(name, state);
      const written = await send(chaos, request);
      const isGone = request.orGone === true && tries > 0 && written.status === 404;
      if (written.status < 300 || isGone) {
        sent.acknowledged();
        tally.written += 1;
        return written;
      }
      if (!FROM_BALANCER.includes(written.status)) {
        tally.complaints.push(`${request.method} ${request.path}: ${written.status}`);
        return written;
      }
      tally.inDoubt += 1;
      if (request.method === 'POST' && state !== null) return written;
      await pause(PAUSE_MS.writer);
    }
  };

  const create = async (): Promise<void> => {
    made += 1;
    const name = `${writer}${made}`;
    const state = another(name);
    const request = { method: 'POST', path: '/api/articles', body: dataOf(state) };
    const { documentId } = await persist(name, state, request);
    if (documentId) pieces.push({ name, documentId, isPublished: true });
  };
  const publish = async (piece: Piece): Promise<void> => {
    const state = another(piece.name);
    const path = `/api/articles/${piece.documentId}`;
    piece.isPublished = true;
    await persist(piece.name, state, { method: 'PUT', path, body: dataOf(state) });
  };
  const unpublish = async (piece: Piece): Promise<void> => {
    if (!piece.isPublished) return;
    const path = `/content-manager/collection-types/${ARTICLE}/${piece.documentId}/actions/unpublish`;
    const request = { method: 'POST', path, body: {}, asAdmin: true, orGone: true };
    piece.isPublished = false;
    await persist(piece.name, null, request);
  };
  const remove = async (piece: Piece): Promise<void> => {
    const path = `/api/articles/${piece.documentId}`;
    pieces.splice(pieces.indexOf(piece), 1);
    await persist(piece.name, null, { method: 'DELETE', path, orGone: true });
  };

  while (chaos.goesOn()) {
    const mayCreate = pieces.length < PIECES;
    if (pieces.length === 0 || (mayCreate && Math.random() < 0.3)) await create();
    else await pick([publish, publish, publish, unpublish, remove])(pick(pieces));
    await pause(PAUSE_MS.writer);
  }
};

interface Body {
  data: Parameters<Oracle['complaints']>[0]['data'];
  meta: { pagination: { total: number } };
}

/** Asks once for everything that a visitor may get, and has the oracle look at the answer. */
export const ask = async ({ oracle, tally }: Chaos, url: string): Promise<void> => {
  const [stage, persona] = [pick(STAGES), pick([null, PERSONAS[0]])];
  const query = `stage=${stage}${persona ? `&persona=${persona}` : ''}&pagination[pageSize]=100`;
  const sent = performance.now();
  const response = await fetch(`${url}/api/journey/content?${query}`);
  const text = await response.text();
  const received = performance.now();
  if (FROM_BALANCER.includes(response.status)) {
    tally.unanswered += 1;
    return;
  }
  tally.answered += 1;
  if (response.status !== 200) {
    tally.complaints.push(`An answer of ${response.status}: ${text.slice(0, 200)}`);
    return;
  }
  const { data, meta } = JSON.parse(text) as Body;
  const { total } = meta.pagination;
  tally.complaints.push(...oracle.complaints({ sent, received, stage, persona, data, total }));
};

export const read = async (chaos: Chaos): Promise<void> => {
  while (chaos.goesOn()) {
    await ask(chaos, chaos.cluster.balancer.url);
    await pause(PAUSE_MS.reader);
  }
};

/** Kills a node now and then, and starts it again; one at least is there all the time. */
export const kill = async ({ cluster, tally, goesOn }: Chaos): Promise<void> => {
  const alive = new Set(cluster.nodes.keys());
  const reviving: Array<Promise<void>> = [];
  while (goesOn()) {
    await pause(4000, 1000);
    if (alive.size < 2) continue;
    const node = pick([...alive]);
    alive.delete(node);
    tally.kills += 1;
    await cluster.kill(node);
    reviving.push(cluster.revive(node).then(() => void alive.add(node)));
  }
  await Promise.all(reviving);
};
