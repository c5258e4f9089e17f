import { z } from '@strapi/utils';

/** A dismissal; `until` has to be named, so that nobody dismisses for good by leaving it out. */
export const dismissalBody = z.strictObject({
  gap: z.string().min(1).max(20_000),
  reason: z
    .string()
    .trim()
    .min(1, 'must say why')
    .max(500)
    .regex(/^[^\0]*$/, 'must not hold a NUL'),
  until: z.iso.date('must be a day such as "2030-12-31", or null for good').nullable(),
});
