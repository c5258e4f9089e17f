import { errors } from '@strapi/utils';

/**
 * Every error code that the plugin answers with. Each is documented, with its cause and its cure,
 * in docs/errors.md; a test holds the two together.
 */
export const ERROR_CODES = [
  'JOURNEY_UNKNOWN_STAGE',
  'JOURNEY_UNKNOWN_PERSONA',
  'JOURNEY_UNKNOWN_JOURNEY',
  'JOURNEY_UNKNOWN_FORMAT',
  'JOURNEY_UNKNOWN_TOUCHPOINT',
  'JOURNEY_UNKNOWN_EXPECTATION',
  'JOURNEY_UNKNOWN_PRESET',
  'JOURNEY_UNKNOWN_TYPE',
  'JOURNEY_UNKNOWN_PIECE',
  'JOURNEY_UNKNOWN_GAP',
  'JOURNEY_TYPE_NOT_ENABLED',
  'JOURNEY_UNKNOWN_PARAMETER',
  'JOURNEY_INVALID_PARAMETER',
  'JOURNEY_CONFLICTING_PARAMETERS',
  'JOURNEY_TOO_MANY_VALUES',
  'JOURNEY_URL_TOO_LONG',
  'JOURNEY_INVALID_JOURNEY',
  'JOURNEY_INVALID_DEFINITION',
  'JOURNEY_CHANGED_MEANWHILE',
  'JOURNEY_INVALID_ORDER',
  'JOURNEY_KEY_TAKEN',
  'JOURNEY_KEY_IS_STABLE',
  'JOURNEY_IN_USE',
  'JOURNEY_IS_DEFAULT',
  'JOURNEY_DEFAULT_CHANGED',
  'JOURNEY_INVALID_MAPPING',
  'JOURNEY_ASSIGN_FORBIDDEN',
  'JOURNEY_UNKNOWN_TOKEN',
  'JOURNEY_NOT_IN_DEVELOPMENT',
  'JOURNEY_NO_SCHEMA_FILE',
  'JOURNEY_INVALID_IMPORT',
  'JOURNEY_IMPORT_TOO_LARGE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What an error tells beside its message: `details` of Strapi's error answer. */
export interface ErrorDetails {
  /** The parameter or attribute at fault. */
  parameter?: string;
  value?: unknown;
  /** The values that would do. */
  valid?: readonly unknown[];
  [detail: string]: unknown;
}

/** 400: the caller asked for something that cannot be. */
export const invalid = (code: ErrorCode, message: string, details: ErrorDetails = {}) =>
  new errors.ValidationError(message, { code, ...details });

/** 413: an import larger than may be imported at once. */
export const tooLarge = (message: string, most: number) =>
  new errors.PayloadTooLargeError(message, { code: 'JOURNEY_IMPORT_TOO_LARGE', valid: [most] });

/** 404: there is nothing by that key. */
export const notFound = (code: ErrorCode, message: string, details: ErrorDetails = {}) =>
  new errors.NotFoundError(message, { code, ...details });

/** 403: the admin user lacks the action. A PolicyError: of any other, the host hides what it says. */
export const forbidden = (code: ErrorCode, message: string, details: ErrorDetails = {}) =>
  new errors.PolicyError(message, { code, ...details });

/** 409-like refusals, answered as Strapi answers them: 400 ApplicationError. */
export const refused = (code: ErrorCode, message: string, details: ErrorDetails = {}) =>
  new errors.ApplicationError(message, { code, ...details });

const listed = (valid: readonly unknown[]): string =>
  valid.length === 0 ? 'none is defined yet' : valid.join(', ');

/** 400 for a key that names nothing: names the parameter, the bad value and the valid ones. */
export const unknownKey = (
  code: ErrorCode,
  options: { parameter: string; value: unknown; valid: readonly string[] },
) =>
  invalid(
    code,
    `Invalid parameter "${options.parameter}": "${String(options.value)}" is not known. ` +
      `Valid: ${listed(options.valid)}`,
    options,
  );
