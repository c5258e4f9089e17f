/** Longest key, in characters. */
export const MAX_KEY_LENGTH = 64;

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether `key` can be the stable key of a journey, stage, persona, format or touchpoint. */
export const isKey = (key: string): boolean => key.length <= MAX_KEY_LENGTH && KEBAB_CASE.test(key);
