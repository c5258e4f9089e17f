import {
  Box,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';

import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import type { ExpectationStates, StoredExpectation } from '../../services/expectations';
import { ExpectationActions } from './ExpectationActions';
import { ExpectationNow } from './ExpectationNow';
import { useExpectationSentence } from './useExpectationSentence';

interface StageExpectationsProps {
  readonly stage: string;
  readonly expectations: readonly StoredExpectation[];
  /** Undefined until they are known, and for who may not know them. */
  readonly states: ExpectationStates | undefined;
  readonly names: Names;
}

/** What is wanted at one stage. */
export const StageExpectations = (props: StageExpectationsProps) => {
  const { stage, expectations, states, names } = props;
  const t = useTranslate();
  const sentenceOf = useExpectationSentence(names);
  const name = names.stage(stage);

  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3} aria-label={name}>
      <Typography variant="delta" tag="h2">
        {name}
      </Typography>
      {expectations.length === 0 ? (
        <Typography textColor="neutral600">{t('expectation.none-here')}</Typography>
      ) : (
        <Table
          colCount={3}
          rowCount={expectations.length + 1}
          aria-label={t('expectation.at-stage', { stage: name })}
        >
          <Thead>
            <Tr>
              <Th width="55%">
                <Typography variant="sigma">{t('expectation.wanted')}</Typography>
              </Th>
              <Th width="30%">
                <Typography variant="sigma">{t('expectation.now')}</Typography>
              </Th>
              <Th>
                <VisuallyHidden>{t('expectation.actions-column')}</VisuallyHidden>
              </Th>
            </Tr>
          </Thead>
          <Tbody>
            {expectations.map((expectation) => (
              <Tr key={expectation.key}>
                <Td>
                  <Box paddingTop={2} paddingBottom={2} style={{ whiteSpace: 'normal' }}>
                    <Typography tag="p">{sentenceOf(expectation)}</Typography>
                    <Typography variant="pi" textColor="neutral600" tag="p">
                      {expectation.key}
                    </Typography>
                  </Box>
                </Td>
                <Td>
                  <ExpectationNow expectation={expectation} states={states} names={names} />
                </Td>
                <Td>
                  <Flex justifyContent="end">
                    <ExpectationActions
                      expectation={expectation}
                      sentence={sentenceOf(expectation)}
                    />
                  </Flex>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Flex>
  );
};
