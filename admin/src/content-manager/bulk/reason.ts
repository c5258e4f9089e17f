/** Why a piece was passed over, in words. */
export const REASON = {
  'no-permission': 'bulk.reason.no-permission',
  'not-found': 'bulk.reason.not-found',
  'other-type': 'bulk.reason.other-type',
  'changed-since': 'bulk.reason.changed-since',
} as const;
