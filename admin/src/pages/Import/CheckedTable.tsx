import { Flex, Typography } from '@strapi/design-system';

import type { CheckedImport } from '../../../../server/src/contracts/import';
import { saveFile } from '../../components/saveFile';
import { useTranslate } from '../../localization/useTranslate';
import type { Definitions } from '../../services/answers';
import { csvText } from './csvText';
import { ImportSummary } from './ImportSummary';
import { STATE_TEXT, stateOf } from './lineState';
import { LineTable } from './LineTable';
import { useApply } from './useApply';
import { useLineTexts } from './useLineTexts';

interface CheckedTableProps {
  readonly checked: CheckedImport;
  readonly definitions: Definitions;
  readonly onStartOver: () => void;
}

const RESULT_HEADS = [
  'import.line',
  'column.document-id',
  'column.title',
  'import.what',
  'import.outcome',
] as const;

/** What an import would do, then how it comes along, then what it did. */
export const CheckedTable = ({ checked, definitions, onStartOver }: CheckedTableProps) => {
  const t = useTranslate();
  const textsOf = useLineTexts(definitions);
  const { lines } = checked;
  const applying = useApply(lines);
  const { outcomes } = applying;

  const download = () => {
    const rows = lines.map((line) => {
      const outcome = outcomes.get(line.line);
      const texts = textsOf(line, outcome, Infinity).join(' ');
      const state = t(STATE_TEXT[stateOf(line, outcome)]);
      return [String(line.line), line.documentId ?? '', line.title, texts, state];
    });
    const content = csvText([RESULT_HEADS.map((head) => t(head)), ...rows]);
    saveFile(new Blob([content], { type: 'text/csv' }), 'journey-import.csv');
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <ImportSummary
        checked={checked}
        applying={applying}
        onStartOver={onStartOver}
        onDownload={download}
      />
      {lines.length > 0 && <LineTable lines={lines} outcomes={outcomes} textsOf={textsOf} />}
      {lines.length === 0 && checked.total > 0 && (
        <Typography textColor="neutral600">{t('import.nothing')}</Typography>
      )}
    </Flex>
  );
};
