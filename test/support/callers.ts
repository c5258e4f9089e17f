import { randomBytes } from 'node:crypto';

import type { TestApp } from './strapi';

/** Sent with each request of a caller. */
export type Headers = Record<string, string>;

/** A caller without credentials. */
export const ANONYMOUS: Headers = {};

type Call = (...args: unknown[]) => Promise<unknown>;

const bearer = (token: string): Headers => ({ Authorization: `Bearer ${token}` });
const random = (): string => randomBytes(6).toString('hex');

const roleOf = async (app: TestApp, type: string): Promise<number> => {
  const role = await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type } });
  return (role as unknown as { id: number }).id;
};

const permissions = (app: TestApp) => app.strapi.db.query('plugin::users-permissions.permission');

/** Grants actions to a role of Users & Permissions: `public`, `authenticated`. */
export const grant = async (
  app: TestApp,
  role: string,
  actions: readonly string[],
): Promise<void> => {
  const id = await roleOf(app, role);
  for (const action of actions) {
    await permissions(app).create({ data: { action, role: id } });
  }
};

export const revoke = async (
  app: TestApp,
  role: string,
  actions: readonly string[],
): Promise<void> => {
  const id = await roleOf(app, role);
  for (const action of actions) {
    await permissions(app).delete({ where: { action, role: { id } } });
  }
};

/** A user of the site, with the role `authenticated`, who is logged in. */
export const siteUser = async (app: TestApp): Promise<Headers> => {
  const plugin = app.strapi.plugin('users-permissions');
  const users = plugin.service('user') as unknown as Record<string, Call>;
  const name = random();
  const user = (await users['add']!({
    username: name,
    email: `${name}@example.com`,
    password: 'Test-password-1',
    confirmed: true,
    role: await roleOf(app, 'authenticated'),
  })) as { id: number };
  const jwt = plugin.service('jwt') as unknown as { issue(payload: object): string };
  return bearer(await Promise.resolve(jwt.issue({ id: user.id })));
};

/** An API token; `custom` has the actions given and no others. */
export const apiToken = async (
  app: TestApp,
  type: 'read-only' | 'full-access' | 'custom',
  actions: readonly string[] = [],
): Promise<Headers> => {
  const tokens = app.strapi.service('admin::api-token') as unknown as Record<string, Call>;
  const token = (await tokens['create']!({
    name: random(),
    description: '',
    type,
    lifespan: null,
    ...(type === 'custom' ? { permissions: actions } : {}),
  })) as { accessKey: string };
  return bearer(token.accessKey);
};
