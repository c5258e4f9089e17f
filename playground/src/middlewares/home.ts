import type { Core } from '@strapi/strapi';

/** Serves the demo page at `/`, which Strapi would send on to the admin panel. */
const home = (): Core.MiddlewareHandler => (ctx, next) => {
  if (ctx.path === '/') ctx.path = '/index.html';
  return next();
};

export default home;
