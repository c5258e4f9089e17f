import path from 'node:path';
import type { Core } from '@strapi/strapi';

const config = (): Core.Config.Database => ({
  connection: {
    client: 'sqlite',
    // Compiled, this file stands in dist/config.
    connection: { filename: path.join(__dirname, '..', '..', '.tmp', 'data.db') },
    useNullAsDefault: true,
  },
});

export default config;
