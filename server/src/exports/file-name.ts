import type { RawQuery } from '../content/readers';
import type { CoverageInput } from '../core/coverage/types';
import { dayOf } from './day';

/** Of what a page is narrowed to: those that say little by their value, and the locale, which comes first. */
const PASSED_OVER = ['locale', 'search', 'sort'];

const asName = ([name, value]: [string, unknown]): string =>
  (value === 'true' ? name : (String(value).split('.').at(-1) ?? ''))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** `journey-inventory-da-it-manager-2026-11-21.csv`: what, narrowed to what, and of which day. */
export const fileNameOf = (
  what: `${'inventory' | 'matrix' | 'gaps'}.csv` | 'report.pdf',
  { query, input }: { readonly query: RawQuery; readonly input: CoverageInput },
): string => {
  const [kind, extension] = what.split('.');
  const { locale } = input.filter;
  const narrowed = Object.entries(query).filter(([name]) => !PASSED_OVER.includes(name));
  const day = dayOf(input.now);
  const parts = ['journey', kind, locale === '*' ? 'all' : locale, ...narrowed.map(asName), day];
  return `${parts.filter((part) => part !== '').join('-')}.${extension}`;
};
