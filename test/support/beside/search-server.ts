import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A piece as the search was told of it. */
export type Hit = Record<string, unknown>;

/** Stands in for a Meilisearch: knows as much of its API as the plugin uses, and what it was told. */
export interface SearchServer {
  readonly url: string;
  /** What would be found in an index, by the name of the content type. */
  hits(index: string): Hit[];
  stop(): Promise<void>;
}

const PRIMARY_KEY = '_meilisearch_id';

type Index = Map<string, Hit>;

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : null;
};

/** Puts documents in the place of those they name (POST), or merges them into those (PUT). */
const save = (index: Index, hits: readonly Hit[], method: string): void => {
  for (const hit of hits) {
    const id = String(hit[PRIMARY_KEY]);
    index.set(id, method === 'PUT' ? { ...index.get(id), ...hit } : hit);
  }
};

/** Does what a request says; false for what this server knows nothing of. */
const obey = (index: Index, request: { method: string; what: string; body: unknown }): boolean => {
  const { method, what, body } = request;
  const [collection, id] = what.split('/');
  if (method === 'PATCH' && what === 'settings') return true;
  if (collection !== 'documents') return false;
  if (method === 'DELETE' && id) index.delete(id);
  else if (method === 'POST' && id === 'delete-batch') {
    for (const each of body as string[]) index.delete(each);
  } else if (['POST', 'PUT'].includes(method) && !id) save(index, body as Hit[], method);
  else return false;
  return true;
};

export const startSearchServer = async (): Promise<SearchServer> => {
  const indexes = new Map<string, Index>();
  const indexOf = (name: string): Index => {
    const index = indexes.get(name) ?? new Map<string, Hit>();
    indexes.set(name, index);
    return index;
  };
  const stats = () => ({
    databaseSize: 0,
    lastUpdate: null,
    indexes: Object.fromEntries(
      [...indexes].map(([name, { size }]) => [name, { numberOfDocuments: size }]),
    ),
  });
  const answer = async (request: IncomingMessage): Promise<[status: number, body: object]> => {
    const { method = '', url = '' } = request;
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const body = await bodyOf(request);
    if (pathname === '/stats') return [200, stats()];
    const [, name, what] = /^\/indexes\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
    if (name && what && obey(indexOf(name), { method, what, body })) {
      return [202, { taskUid: 1, indexUid: name, status: 'enqueued' }];
    }
    return [404, { message: `${method} ${pathname}: not known here`, code: 'not_found' }];
  };

  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      // Else a connection may end by itself just when the next request goes out on it.
      response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
      response.end(JSON.stringify(body));
    });
  });
  // An app that does not start is never removed, and must not keep the tests from ending.
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits: (index) => [...(indexes.get(index)?.values() ?? [])],
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
