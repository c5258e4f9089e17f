import { expectedIndex, storedIndex } from '../expected-index';
import type { Strapi } from '../../../server/src/strapi-shims/types';
import type { Node } from './start';

/** Functions of this file, by which a node can be asked: `Node.run` looks below `server/src`. */
const HERE = '../../test/support/node/index-of';

/** Run by the node itself. */
export const readIndex = async (strapi: Strapi): Promise<unknown[]> => [
  await storedIndex(strapi),
  await expectedIndex(strapi),
];

/** Run by the node itself: changes every title past all hooks, and leaves the times as they were. */
export const retitle = async (strapi: Strapi, tableName: string, title: string): Promise<void> => {
  await strapi.db.getConnection(tableName).update({ title });
};

/** Compares every row of the index with the documents, as the node finds both. */
export const expectTrueIndexOn = async (node: Node): Promise<void> => {
  await node.call('index', 'ready');
  const [stored, expected] = (await node.run(HERE, 'readIndex')) as unknown[];
  expect(stored).toEqual(expected);
};

/** Gives every document of a type another title, behind the host's back. */
export const retitleOn = async (node: Node, tableName: string, title: string): Promise<void> => {
  await node.run(HERE, 'retitle', tableName, title);
};
