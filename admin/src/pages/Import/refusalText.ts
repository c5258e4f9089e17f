import type { ImportRefusal } from '../../../../server/src/contracts/import';
import type { Translate } from '../../localization/useTranslate';

const REFUSAL = {
  'open-quote': 'import.refused.open-quote',
  'no-csv': 'import.refused.no-csv',
  'repeated-column': 'import.refused.repeated-column',
  'no-columns': 'import.refused.no-columns',
} as const satisfies Record<ImportRefusal['problem'], string>;

interface Refused {
  readonly details?: {
    readonly code?: string;
    readonly problem?: ImportRefusal['problem'];
    readonly line?: number;
    readonly value?: unknown;
  };
}

/** Why a file cannot be imported; null where the server's own words are all that is known. */
export const refusalText = (error: unknown, t: Translate): string | null => {
  const { code, problem, line = 0, value } = (error as Refused | null)?.details ?? {};
  if (code === 'JOURNEY_IMPORT_TOO_LARGE') return t('import.refused.too-large');
  if (problem === undefined) return null;
  return t(REFUSAL[problem], { line, column: typeof value === 'string' ? value : '' });
};
