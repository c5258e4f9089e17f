/** What a request sends besides its address. */
export interface Sending {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** For `Authorization: Bearer`. */
  token?: string;
  body?: unknown;
}

/**
 * Asks a Strapi and gives the JSON that it answers with.
 *
 * @throws when the answer is no success; the message holds it
 */
export const request = async <Answer>(
  url: string,
  { method = 'GET', token, body }: Sending = {},
): Promise<Answer> => {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} from ${method} ${url}: ${text}`);
  return JSON.parse(text) as Answer;
};
