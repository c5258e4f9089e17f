/** The first administrator of a host, logged in over HTTP. */
export interface Admin {
  email: string;
  password: string;
  /** For `Authorization: Bearer`. */
  token: string;
}

const person = {
  firstname: 'Ada',
  lastname: 'Tester',
  email: 'ada@example.com',
  password: 'A-pass-word-1',
};

const post = async <Data>(url: string, body: unknown, token?: string): Promise<Data> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} from ${url}: ${text}`);
  return (JSON.parse(text) as { data: Data }).data;
};

/** @param url of a Strapi that has no administrator yet */
export const registerAdmin = async (url: string): Promise<Admin> => {
  const { token } = await post<{ token: string }>(`${url}/admin/register-admin`, person);
  return { email: person.email, password: person.password, token };
};

/** An API token that may read everything, and nothing else. */
export const createReadOnlyToken = async (url: string, admin: Admin): Promise<string> => {
  const token = { name: 'reader', description: '', type: 'read-only', lifespan: null };
  const created = await post<{ accessKey: string }>(`${url}/admin/api-tokens`, token, admin.token);
  return created.accessKey;
};
