import {
  Badge,
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Pagination, useQueryParams } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import type { CheckedLine } from '../../../../server/src/contracts/import';
import { useTranslate } from '../../localization/useTranslate';
import { isShown, SHOWN, type Shown, STATE_TEXT, stateOf } from './lineState';
import type { LineOutcomes } from './useApply';
import type { LineTexts } from './useLineTexts';

const LOOK = {
  problem: ['danger100', 'danger700'],
  'will-change': ['primary100', 'primary700'],
  'will-clear': ['warning100', 'warning700'],
  changed: ['success100', 'success700'],
  unchanged: ['neutral150', 'neutral700'],
  skipped: ['warning100', 'warning700'],
  failed: ['danger100', 'danger700'],
} as const;

const SHOW_TEXT = {
  all: 'import.show.all',
  changes: 'import.show.changes',
  clearings: 'import.show.clearings',
  problems: 'import.show.problems',
} as const satisfies Record<Shown, string>;

/** The cells of the host's tables do not wrap. */
const WrappedText = styled(Typography)`
  white-space: normal;
`;

const LINES_A_PAGE = 50;

interface LineRowProps {
  readonly line: CheckedLine;
  readonly outcomes: LineOutcomes;
  readonly textsOf: LineTexts;
}

const LineRow = ({ line, outcomes, textsOf }: LineRowProps) => {
  const t = useTranslate();
  const outcome = outcomes.get(line.line);
  const state = stateOf(line, outcome);
  const [backgroundColor, textColor] = LOOK[state];

  return (
    <Tr>
      <Td>
        <Typography textColor="neutral800">{line.line}</Typography>
      </Td>
      <Td>
        <Box maxWidth="26rem">
          <Typography textColor="neutral800" fontWeight="semiBold" ellipsis tag="p">
            {line.title || line.documentId || '–'}
          </Typography>
        </Box>
      </Td>
      <Td>
        <Box paddingTop={2} paddingBottom={2} minWidth="26rem" maxWidth="48rem">
          {textsOf(line, outcome).map((text) => (
            <WrappedText key={text} tag="p" variant="pi" textColor="neutral700">
              {text}
            </WrappedText>
          ))}
        </Box>
      </Td>
      <Td>
        <Badge backgroundColor={backgroundColor} textColor={textColor}>
          {t(STATE_TEXT[state])}
        </Badge>
      </Td>
    </Tr>
  );
};

interface LineTableProps extends Omit<LineRowProps, 'line'> {
  readonly lines: readonly CheckedLine[];
}

/** The lines that do something or cannot, some at a time. */
export const LineTable = ({ lines, ...row }: LineTableProps) => {
  const t = useTranslate();
  const [{ query }, setQuery] = useQueryParams<{ show?: Shown; page?: string; pageSize?: string }>({
    show: 'all',
  });
  const shown = SHOWN.find((each) => each === query.show) ?? 'all';
  const found = lines.filter((line) => isShown(line, shown));
  const pageSize = Number(query.pageSize) || LINES_A_PAGE;
  const pageCount = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(Number(query.page) || 1, pageCount);
  const heads = ['import.line', 'import.piece', 'import.what', 'import.outcome'] as const;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box width="28rem" maxWidth="100%">
        <Field.Root>
          <Field.Label>{t('import.show')}</Field.Label>
          <SingleSelect
            value={shown}
            onChange={(value) => setQuery({ show: value as Shown, page: '1' })}
          >
            {SHOWN.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {`${t(SHOW_TEXT[each])} (${lines.filter((line) => isShown(line, each)).length})`}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      {found.length === 0 ? (
        <Typography textColor="neutral600">{t('import.none-of-kind')}</Typography>
      ) : (
        <Table colCount={heads.length} rowCount={found.length + 1} aria-label={t('import.lines')}>
          <Thead>
            <Tr>
              {heads.map((head) => (
                <Th key={head}>
                  <Typography variant="sigma">{t(head)}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {found.slice((page - 1) * pageSize, page * pageSize).map((line) => (
              <LineRow key={line.line} line={line} {...row} />
            ))}
          </Tbody>
        </Table>
      )}
      {found.length > 0 && (
        <Pagination.Root pageCount={pageCount} total={found.length} defaultPageSize={LINES_A_PAGE}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      )}
    </Flex>
  );
};
