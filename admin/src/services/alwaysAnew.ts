/** For queries on content: tags change elsewhere in the admin, so what was read before is not to be trusted. */
export const ALWAYS_ANEW = { refetchOnMountOrArgChange: true } as const;
