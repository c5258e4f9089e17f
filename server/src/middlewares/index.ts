import { httpCache, neverCached, urlLimit } from './http-cache';

export const middlewares = {
  'http-cache': httpCache,
  'never-cached': neverCached,
  'url-limit': urlLimit,
};
