import { request } from './request';

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

/** @param url of a Strapi that has no administrator yet */
export const registerAdmin = async (url: string): Promise<Admin> => {
  const { data } = await request<{ data: { token: string } }>(`${url}/admin/register-admin`, {
    method: 'POST',
    body: person,
  });
  return { email: person.email, password: person.password, token: data.token };
};

/** An API token that may read everything, and nothing else. */
export const createReadOnlyToken = async (url: string, { token }: Admin): Promise<string> => {
  const { data } = await request<{ data: { accessKey: string } }>(`${url}/admin/api-tokens`, {
    method: 'POST',
    token,
    body: { name: 'reader', description: '', type: 'read-only', lifespan: null },
  });
  return data.accessKey;
};
