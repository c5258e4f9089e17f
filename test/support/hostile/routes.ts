import { contentApiRoutes } from '../../../server/src/routes/content-api';
import { adminRoutes } from '../../../server/src/routes/admin';
import { PREVIEW_AS_PARAMETERS } from '../../../server/src/content/preview-as';
import { INVENTORY_PARAMETERS } from '../../../server/src/coverage/inventory-list';
import { GAP_PARAMETERS } from '../../../server/src/coverage/gap-list';

/** Something that may be asked, with the parameters that it takes. */
export interface Target {
  readonly path: string;
  readonly parameters: readonly string[];
}

interface ContentRoute {
  path: string;
  request: { query: object };
}

const KEYS: Record<string, string> = { journeys: 'five-stage', stages: 'decision' };

/** Each route of the content API. */
export const CONTENT_TARGETS: Target[] = (
  contentApiRoutes as unknown as () => { routes: ContentRoute[] }
)().routes.map(({ path, request }) => ({
  path: `/api/journey${path.replace(':key', KEYS[path.split('/')[1] ?? ''] ?? 'buyer')}`,
  parameters: Object.keys(request.query),
}));

/** What any page of the admin may send. */
const ADMIN_PARAMETERS = [
  ...new Set([
    ...GAP_PARAMETERS,
    ...INVENTORY_PARAMETERS,
    ...PREVIEW_AS_PARAMETERS,
    ...['lang', 'documentIds', 'stages', 'personas'],
  ]),
];

const pathsOf = (path: string): string[] => {
  const kinds = /:kind\(([^)]+)\)/.exec(path)?.[1]?.split('|') ?? [''];
  return kinds.map((kind) =>
    `/journey${path}`
      .replace(/:kind\([^)]+\)/, kind)
      .replace(':uid', 'api::article.article')
      .replace(/:\w+$/, kind === 'personas' ? 'buyer' : 'nothing'),
  );
};

/** Each route of the admin API that only reads. Not the PDF: drawing it takes a second of its own. */
export const ADMIN_TARGETS: Target[] = adminRoutes.routes
  .filter(({ method, path }) => method === 'GET' && !path.endsWith('.pdf'))
  .flatMap(({ path }) => pathsOf(path))
  .map((path) => ({ path, parameters: ADMIN_PARAMETERS }));
