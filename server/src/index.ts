import { bootstrap } from './bootstrap';
import { config } from './config';
import { contentTypes } from './content-types';
import { admin } from './controllers/admin';
import { contentApi } from './controllers/content-api';
import { destroy } from './destroy';
import { middlewares } from './middlewares';
import { policies } from './policies';
import { register } from './register';
import { adminRoutes } from './routes/admin';
import { contentApiRoutes } from './routes/content-api';
import { services } from './services';

export default {
  register,
  bootstrap,
  config,
  destroy,
  contentTypes,
  controllers: { ...contentApi, admin },
  middlewares,
  policies,
  routes: { 'content-api': contentApiRoutes, admin: adminRoutes },
  services,
};
