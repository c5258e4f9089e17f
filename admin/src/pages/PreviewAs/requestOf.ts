import type { PageAsked } from '../../services/answers';
import type { VisitorQuery } from '../../services/previewAs';

/** The API's own page size: what it need not be told. */
const API_PAGE_SIZE = 10;

/** What the page shows, as a request to the content API. */
export interface PreviewedRequest {
  /** Of the content API: `/api/journey/content`. */
  readonly path: string;
  readonly visitor: VisitorQuery;
  readonly pagination: PageAsked;
}

/**
 * The whole address of a request.
 *
 * @param backend where the host is reached; relative ones are taken from `origin`
 */
export const urlOf = (
  { path, visitor, pagination }: PreviewedRequest,
  { backend, origin }: { readonly backend: string; readonly origin: string },
): string => {
  const url = new URL(path, new URL(backend, origin));
  for (const [name, value] of Object.entries<string>({ ...visitor })) {
    // Drafts have an address of their own, which `path` is.
    if (name !== 'status') url.searchParams.set(name, value);
  }
  const { page, pageSize } = pagination;
  if (page !== 1) url.searchParams.set('pagination[page]', String(page));
  if (pageSize !== API_PAGE_SIZE) url.searchParams.set('pagination[pageSize]', String(pageSize));
  return url.href;
};

/** The same for a terminal; who asks puts a token of theirs into `$TOKEN`. */
export const curlOf = (url: string): string => `curl -H "Authorization: Bearer $TOKEN" '${url}'`;
