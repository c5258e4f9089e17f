import {
  type Bounds,
  HEADER_TEXT,
  SETTING_BOUNDS,
  WEIGHT_BOUNDS,
} from '../../../../server/src/core/wording/setting-bounds';
import type { Translate } from '../../localization/useTranslate';

/** Why settings cannot be saved: in their shape, with what is well left out. */
export interface SettingErrors {
  [name: string]: string | SettingErrors;
}

/** As the form holds them: a number that is not there is null. */
interface Values {
  readonly [name: string]: unknown;
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const boundsOf = (path: string): Bounds | undefined =>
  path.startsWith('coverage.weights.')
    ? WEIGHT_BOUNDS
    : (SETTING_BOUNDS as Readonly<Record<string, Bounds>>)[path];

/** Empty means never, or at its default. */
const mayBeEmpty = (path: string): boolean =>
  path === 'coverage.surplusAt' || /^coverage\.weights\.(stages|personas)\./.test(path);

const isWithin = (value: unknown, { min, max, isWhole }: Bounds): boolean =>
  typeof value === 'number' &&
  value >= min &&
  value <= max &&
  (!isWhole || Number.isInteger(value));

/** What is wrong with each setting by itself, and with the surplus beside the minimum. */
export const errorsIn = (settings: object, t: Translate): SettingErrors => {
  const { minimum } = (settings as { coverage: { minimum: number | null } }).coverage;
  const errorOf = (path: string, value: unknown): string | null => {
    if (path.startsWith('cacheControl.')) {
      return HEADER_TEXT.test(String(value ?? '')) ? null : t('settings.error.header');
    }
    const bounds = boundsOf(path);
    if (bounds === undefined || (value === null && mayBeEmpty(path))) return null;
    if (!isWithin(value, bounds)) {
      const { min, max, isWhole } = bounds;
      return t(isWhole ? 'settings.error.whole' : 'settings.error.number', { min, max });
    }
    const isTooLow = path === 'coverage.surplusAt' && Number(value) <= Number(minimum);
    return isTooLow ? t('settings.error.surplus', { minimum: Number(minimum) }) : null;
  };
  const within = (values: Values, parent: string): SettingErrors =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]): Array<[string, string | SettingErrors]> => {
        const path = `${parent}${name}`;
        if (!isValues(value)) {
          const error = errorOf(path, value);
          return error === null ? [] : [[name, error]];
        }
        const inner = within(value, `${path}.`);
        return Object.keys(inner).length === 0 ? [] : [[name, inner]];
      }),
    );
  return within(settings as Values, '');
};
