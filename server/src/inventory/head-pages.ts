import { read, type Row } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { INDEX } from './rows';

/** Rows that are read at once: between them others get their turn. */
const ROWS_A_PAGE = 1000;

/** What to read of the index, one row a piece. */
export interface HeadsWanted {
  /** `document_id` among them. */
  readonly columns: readonly string[];
  /** Null: all that are in it. */
  readonly contentTypes: readonly string[] | null;
}

/** One row of every piece in the index, each version and locale, page by page. */
export async function* headPages(
  strapi: Strapi,
  { columns, contentTypes }: HeadsWanted,
): AsyncGenerator<readonly Row[]> {
  for (const status of ['published', 'draft'] as const) {
    let last = '';
    let isCut = true;
    while (isCut) {
      const after = last;
      const page = await read(strapi, (query) =>
        query(INDEX)
          .where({ head: true, status })
          .where('document_id', '>', after)
          .modify((builder) => {
            if (contentTypes) void builder.whereIn('content_type', [...contentTypes]);
          })
          .orderBy('document_id')
          .limit(ROWS_A_PAGE)
          .select(...columns),
      );
      isCut = page.length === ROWS_A_PAGE;
      const cutOff = page.at(-1)?.['document_id'];
      // The last document may go on in the next page: there it is read as a whole.
      const whole = isCut ? page.filter((row) => row['document_id'] !== cutOff) : page;
      last = String(whole.at(-1)?.['document_id'] ?? '');
      yield whole;
    }
  }
}
