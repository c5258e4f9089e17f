interface Outside {
  require: NodeJS.Require;
  globalThis: typeof globalThis;
}

/** Null in Jest's own environment, which a file asks for by `@jest-environment node`. */
const outside = (globalThis as { outside?: Outside }).outside ?? null;

/**
 * Requires a package as the Strapi under test does, which is outside of Jest's sandbox with all
 * that it requires, the plugin as well.
 */
export const requireOutside = <T>(name: string): T => (outside?.require ?? require)(name) as T;

/** The `fetch` and the `console` of the Strapi under test. */
export const globalOutside = outside?.globalThis ?? globalThis;
