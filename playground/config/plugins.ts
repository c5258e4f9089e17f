import path from 'node:path';
import type { Core } from '@strapi/strapi';

const config = (): Core.Config.Plugin => ({
  // Absolute, because Strapi would look for a bare '..' from inside its own package first.
  journey: { enabled: true, resolve: path.resolve('..') },
  'users-permissions': {
    config: { jwtManagement: 'refresh', sessions: { httpOnly: true } },
  },
});

export default config;
