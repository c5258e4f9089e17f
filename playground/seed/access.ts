import { randomBytes } from 'node:crypto';
import { TYPES } from './content';
import { uidOf, type Strapi } from './strapi';

/** What opens the demo. Made anew with each database, since a demo may be shown on an open network. */
export interface Access {
  readonly adminEmail: string;
  readonly adminPassword: string;
  readonly readOnlyToken: string;
  readonly fullAccessToken: string;
}

const PUBLIC_ACTIONS = [
  ...[...TYPES, 'author', 'category'].flatMap((type) => [
    `${uidOf(type)}.find`,
    `${uidOf(type)}.findOne`,
  ]),
  ...[
    'content.find',
    'journey.find',
    'journey.findOne',
    'stage.find',
    'stage.findOne',
    'persona.find',
    'persona.findOne',
    'format.find',
    'touchpoint.find',
  ].map((action) => `plugin::journey.${action}`),
];

const openToPublic = async (strapi: Strapi): Promise<void> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  for (const action of PUBLIC_ACTIONS) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
};

const createAdmin = async (strapi: Strapi) => {
  const adminEmail = 'demo@larkhollow.example';
  // The fixed ending meets Strapi's rules for passwords, the rest is what keeps others out.
  const adminPassword = `${randomBytes(9).toString('base64url')}-Aa1`;
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email: adminEmail,
    password: adminPassword,
    firstname: 'Demo',
    lastname: 'Larkhollow',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return { adminEmail, adminPassword };
};

const createToken = async (strapi: Strapi, type: 'read-only' | 'full-access'): Promise<string> => {
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: `Demo, ${type}`,
    description: 'Made by npm run demo',
    kind: 'content-api',
    type,
    lifespan: null,
  });
  return accessKey;
};

/** Makes an administrator and two API tokens, and lets everyone read the site's content by stage. */
export const createAccess = async (strapi: Strapi): Promise<Access> => {
  await openToPublic(strapi);
  return {
    ...(await createAdmin(strapi)),
    readOnlyToken: await createToken(strapi, 'read-only'),
    fullAccessToken: await createToken(strapi, 'full-access'),
  };
};
