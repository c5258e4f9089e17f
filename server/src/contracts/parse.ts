import type { z } from '@strapi/utils';

import { invalid, type ErrorCode } from '../errors';

/** The data in the schema's shape; 400 that names the first thing wrong. */
export const parse = <S extends z.ZodType>(
  schema: S,
  data: unknown,
  code: ErrorCode = 'JOURNEY_INVALID_PARAMETER',
): z.output<S> => {
  const result = schema.safeParse(data ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  // What is wrong with the whole body has no path.
  const path = issue?.path.join('.') || 'body';
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : undefined;
  throw invalid(
    code,
    unknown
      ? `Unknown ${unknown.length === 1 ? 'attribute' : 'attributes'} "${unknown.join('", "')}"${path === 'body' ? '' : ` in "${path}"`}.`
      : `Invalid "${path}": ${issue?.message ?? 'not valid'}.`,
    { parameter: unknown ? unknown.join(', ') : path },
  );
};
