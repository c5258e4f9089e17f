import type { z } from '@strapi/utils';

import { invalid, type ErrorCode } from '../errors';

/** What was sent at a path; undefined when it is no single value, which might be the whole body. */
const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown => {
  const value = path.reduce(
    (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
  return typeof value === 'object' ? undefined : value;
};

/** The data in the schema's shape; 400 that names the first thing wrong, and what was sent for it. */
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
    {
      parameter: unknown ? unknown.join(', ') : path,
      ...(unknown ? {} : { value: valueAt(data, issue?.path ?? []) }),
      ...(issue?.code === 'invalid_value' ? { valid: issue.values } : {}),
    },
  );
};
