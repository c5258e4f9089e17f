import { answers } from './answers';
import { httpCache, neverCached, urlLimit } from './http-cache';

export const middlewares = {
  answers,
  'http-cache': httpCache,
  'never-cached': neverCached,
  'url-limit': urlLimit,
};
