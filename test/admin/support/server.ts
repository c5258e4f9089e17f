/** Answered in place of a body, fails the request with a status, and a code if it has one. */
export class Failure {
  constructor(
    readonly status: number,
    readonly code?: string,
  ) {}
}

const bodyOf = (init: RequestInit | undefined): unknown =>
  typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;

/** Answers the admin's requests by path, at once or when a promise is kept; keeps what was asked. */
export const stubServer = (
  answers: Record<string, (url: URL, body: unknown, method: string) => unknown>,
) => {
  const requests: URL[] = [];
  const sent: Array<{ method: string; path: string; body: unknown }> = [];

  const respond = async (address: unknown, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(address), 'http://localhost');
    const method = init?.method ?? 'GET';
    requests.push(url);
    sent.push({ method, path: url.pathname, body: bodyOf(init) });
    const found = (await answers[url.pathname]?.(url, bodyOf(init), method)) ?? new Failure(404);
    const body =
      found instanceof Failure
        ? { error: { name: 'Error', message: 'stub', details: { code: found.code } } }
        : found;
    return {
      ok: !(found instanceof Failure),
      status: found instanceof Failure ? found.status : 200,
      headers: new Headers({ 'Content-Type': 'application/json' }),
      json: () => Promise.resolve(body),
      blob: () => Promise.resolve(new Blob([JSON.stringify(body)])),
    } as Response;
  };

  Object.assign(window, { fetch: respond });
  return {
    requests,
    /** What was sent with one method to one path, in order. */
    bodies: (method: string, path: string): unknown[] =>
      sent.filter((each) => each.method === method && each.path === path).map(({ body }) => body),
  };
};
