import chartDa from '../../../admin/src/translations/da/chart.json';
import coverageDa from '../../../admin/src/translations/da/coverage.json';
import exportDa from '../../../admin/src/translations/da/export.json';
import filterDa from '../../../admin/src/translations/da/filter.json';
import gapDa from '../../../admin/src/translations/da/gap.json';
import chartEn from '../../../admin/src/translations/en/chart.json';
import coverageEn from '../../../admin/src/translations/en/coverage.json';
import exportEn from '../../../admin/src/translations/en/export.json';
import filterEn from '../../../admin/src/translations/en/filter.json';
import gapEn from '../../../admin/src/translations/en/gap.json';
import chartSv from '../../../admin/src/translations/sv/chart.json';
import coverageSv from '../../../admin/src/translations/sv/coverage.json';
import exportSv from '../../../admin/src/translations/sv/export.json';
import filterSv from '../../../admin/src/translations/sv/filter.json';
import gapSv from '../../../admin/src/translations/sv/gap.json';

const english = { ...chartEn, ...coverageEn, ...exportEn, ...filterEn, ...gapEn };

/** Any message that the server has words for. */
export type MessageKey = keyof typeof english;

type Messages = Readonly<Record<MessageKey, string>>;

/** What the server says in people's languages, in the words of the admin. */
export const CATALOGUES: Readonly<Record<'en' | 'da' | 'sv', Messages>> = {
  en: english,
  da: { ...chartDa, ...coverageDa, ...exportDa, ...filterDa, ...gapDa },
  sv: { ...chartSv, ...coverageSv, ...exportSv, ...filterSv, ...gapSv },
};
