import { randomBytes } from 'node:crypto';

import type { Headers } from './callers';
import type { TestApp } from './strapi';

/** A right as a role grants it. */
export interface Grant {
  action: string;
  subject?: string;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}

/** An admin user who is logged in. */
export interface AdminUser {
  id: number;
  headers: Headers;
}

const PASSWORD = 'Test-password-1';
/** Its bcrypt with the fewest rounds there are; with Strapi's, hashing and logging in take a while. */
const HASH = '$2a$04$YHZKIBQpnX9WnAXTuLbxauapWOoD//QvrKIy5qbQTZFzjMGCmjrb6';

const createRole = async (app: TestApp, grants: readonly Grant[]): Promise<number> => {
  const roles = app.strapi.service('admin::role');
  const name = `Role ${randomBytes(6).toString('hex')}`;
  const role = (await roles.create({ name, description: name })) as { id: number };
  await roles.assignPermissions(
    role.id,
    grants.map(({ action, subject = null, properties = {}, conditions = [] }) => ({
      action,
      subject,
      properties,
      conditions,
    })),
  );
  return role.id;
};

const superAdminRole = async (app: TestApp): Promise<number> => {
  const roles = app.strapi.service('admin::role');
  return ((await roles.getSuperAdmin()) as { id: number }).id;
};

/** An admin user with a role of its own that grants just these rights; `'all'`: the super admin. */
export const adminUser = async (
  app: TestApp,
  grants: readonly Grant[] | 'all',
): Promise<AdminUser> => {
  const role = grants === 'all' ? await superAdminRole(app) : await createRole(app, grants);
  const email = `${randomBytes(6).toString('hex')}@example.com`;
  const users = app.strapi.service('admin::user');
  const user = (await users.create({
    email,
    firstname: 'Test',
    isActive: true,
    roles: [role],
  })) as { id: number };
  await app.strapi.db
    .query('admin::user')
    .update({ where: { id: user.id }, data: { password: HASH } });
  const login = await app.request.post('/admin/login').send({ email, password: PASSWORD });
  if (login.status !== 200) throw new Error(`Login: ${login.status} ${login.text}`);
  const { token } = (login.body as { data: { token: string } }).data;
  return { id: user.id, headers: { Authorization: `Bearer ${token}` } };
};
