import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { TypeSchema } from './app-types';

/** Attributes of components, by their uid: `shared.seo`. */
export type Components = Record<string, TypeSchema['attributes']>;

export const writeComponents = (dir: string, components: Components): void => {
  for (const [uid, attributes] of Object.entries(components)) {
    const [category = '', name = ''] = uid.split('.');
    const folder = path.join(dir, 'src', 'components', category);
    const schema = {
      collectionName: `components_${name}`,
      info: { displayName: name },
      attributes,
    };
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(schema, null, 2));
  }
};
