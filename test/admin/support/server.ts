/** Answered in place of a body, fails the request with a status. */
export class Failure {
  constructor(readonly status: number) {}
}

/** Answers the admin's requests by path, at once or when a promise is kept; keeps what was asked. */
export const stubServer = (answers: Record<string, (url: URL) => unknown>) => {
  const requests: URL[] = [];

  const respond = async (address: unknown): Promise<Response> => {
    const url = new URL(String(address), 'http://localhost');
    requests.push(url);
    const found = (await answers[url.pathname]?.(url)) ?? new Failure(404);
    const body = found instanceof Failure ? { error: { name: 'Error', message: 'stub' } } : found;
    return {
      ok: !(found instanceof Failure),
      status: found instanceof Failure ? found.status : 200,
      headers: new Headers({ 'Content-Type': 'application/json' }),
      json: () => Promise.resolve(body),
    } as Response;
  };

  Object.assign(window, { fetch: respond });
  return { requests };
};
