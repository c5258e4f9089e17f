import { createContentApiRoutesFactory } from '@strapi/utils';

import {
  contentAnswer,
  contentQuery,
  coverageAnswer,
  coverageQuery,
  gapAnswer,
  gapQuery,
  keyParams,
  listed,
  listQuery,
  single,
  stageQuery,
} from '../contracts/content-api';

const middlewares = ['plugin::journey.url-limit', 'plugin::journey.http-cache'];

const get = (options: {
  path: string;
  handler: string;
  query: object;
  response: object;
  params?: object;
  middlewares?: string[];
}) => ({
  method: 'GET',
  path: options.path,
  handler: options.handler,
  request: {
    query: options.query,
    ...(options.params ? { params: options.params } : {}),
  },
  response: options.response,
  config: { middlewares: options.middlewares ?? middlewares },
});

/** `/api/journey/…`: each granted by its own action, to nobody by default. */
export const contentApiRoutes = createContentApiRoutesFactory(() => [
  get({
    path: '/content',
    handler: 'content.find',
    query: contentQuery,
    response: contentAnswer,
  }),
  get({
    path: '/preview',
    handler: 'preview.find',
    query: contentQuery,
    response: contentAnswer,
    middlewares: ['plugin::journey.url-limit', 'plugin::journey.never-cached'],
  }),
  get({
    path: '/journeys',
    handler: 'journey.find',
    query: listQuery,
    response: listed.journey,
  }),
  get({
    path: '/journeys/:key',
    handler: 'journey.findOne',
    query: listQuery,
    params: keyParams,
    response: single.journey,
  }),
  get({ path: '/stages', handler: 'stage.find', query: stageQuery, response: listed.stage }),
  get({
    path: '/stages/:key',
    handler: 'stage.findOne',
    query: stageQuery,
    params: keyParams,
    response: single.stage,
  }),
  get({ path: '/personas', handler: 'persona.find', query: listQuery, response: listed.persona }),
  get({
    path: '/personas/:key',
    handler: 'persona.findOne',
    query: listQuery,
    params: keyParams,
    response: single.persona,
  }),
  get({ path: '/formats', handler: 'format.find', query: listQuery, response: listed.format }),
  get({
    path: '/touchpoints',
    handler: 'touchpoint.find',
    query: listQuery,
    response: listed.touchpoint,
  }),
  get({
    path: '/coverage',
    handler: 'coverage.find',
    query: coverageQuery,
    response: coverageAnswer,
  }),
  get({ path: '/gaps', handler: 'gap.find', query: gapQuery, response: gapAnswer }),
]);
