import { z } from '@strapi/utils';

import type { LineChanges } from '../core/import/plan';
import type { ImportProblem } from '../core/import/problems';
import { PIECES_A_REQUEST } from './targeting';

/** What an import would do to the piece of one line. */
export interface CheckedLine {
  /** As the spreadsheet counts its rows: the header is 1. */
  readonly line: number;
  readonly contentType: string | null;
  readonly documentId: string | null;
  /** Of the version that is written; null where the type is not localized. */
  readonly locale: string | null;
  /** Empty where it may not be read, or where there is no document. */
  readonly title: string;
  readonly changes: LineChanges;
  /** With any, nothing is done. */
  readonly problems: readonly ImportProblem[];
}

/** What an import would do. Lines that change nothing are counted and not listed. */
export interface CheckedImport {
  readonly lines: readonly CheckedLine[];
  readonly total: number;
  readonly unchanged: number;
  /** Columns that are read, and headers of those that are not. */
  readonly columns: readonly string[];
  readonly ignored: readonly string[];
}

/** Why a file is not read at all: among the details of JOURNEY_INVALID_IMPORT. */
export type ImportRefusal =
  | { readonly problem: 'open-quote' | 'no-csv'; readonly line: number }
  | { readonly problem: 'repeated-column' | 'no-columns' };

const key = z.string().min(1).max(190);
const keys = z.array(key).max(100);
const tagsChange = z.strictObject({ before: keys, after: keys });
const formatChange = tagsChange.refine(({ after }) => after.length < 2, {
  path: ['after'],
  message: 'a piece has one format',
});

/** Body of `POST /imports/apply`: lines as they were checked. */
export const applyRequest = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        contentType: key,
        documentId: key,
        locale: z.string().min(1).max(35).nullable(),
        changes: z
          .strictObject({
            stages: tagsChange.optional(),
            personas: tagsChange.optional(),
            format: formatChange.optional(),
            touchpoints: tagsChange.optional(),
          })
          .refine((changes) => Object.keys(changes).length > 0, {
            message: 'change at least one of stages, personas, format and touchpoints',
          }),
      }),
    )
    .min(1)
    .max(PIECES_A_REQUEST),
});
export type ApplyRequest = z.output<typeof applyRequest>;
