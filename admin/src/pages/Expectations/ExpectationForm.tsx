import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';

import { useTranslate } from '../../localization/useTranslate';
import {
  type StoredExpectation,
  useChangeJourneyExpectationMutation,
  useCreateJourneyExpectationMutation,
} from '../../services/expectations';
import { useAction } from '../../services/useAction';
import { bodyOf, type ExpectationDraft, newKey, problemsOf } from './draft';
import { ExpectationFields } from './ExpectationFields';
import type { ExpectationModalProps } from './ExpectationModal';
import { useExpectationSentence } from './useExpectationSentence';

interface ExpectationFormProps extends ExpectationModalProps {
  /** What is changed; undefined where one is made. */
  readonly stored: StoredExpectation | undefined;
  readonly initial: ExpectationDraft;
  readonly onDone: () => void;
}

/** An expectation being written, and what it says so far. */
export const ExpectationForm = (props: ExpectationFormProps) => {
  const { expectations, names, initial, onDone } = props;
  const t = useTranslate();
  const id = useId();
  const act = useAction();
  const sentenceOf = useExpectationSentence(names);
  // Of when the form was opened: a refused change must not overwrite, once repeated, what it was refused for.
  const [stored] = useState(props.stored);
  const [draft, setDraft] = useState(initial);
  const [wasTried, setWasTried] = useState(false);
  const [create, creating] = useCreateJourneyExpectationMutation();
  const [change, changing] = useChangeJourneyExpectationMutation();
  const problems = problemsOf(draft);

  const save = () => {
    const body = bodyOf(draft);
    if (stored !== undefined) {
      const { key, version } = stored;
      return act(change({ ...body, key, version }), t('expectation.saved'));
    }
    const takenKeys = expectations.map(({ key }) => key);
    return act(create({ ...body, key: newKey(draft, takenKeys) }), t('expectation.created'));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (Object.keys(problems).length === 0 && (await save())) onDone();
  };

  return (
    <>
      <Modal.Body>
        <form id={id} onSubmit={(event) => void submit(event)} noValidate>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Box background="primary100" hasRadius padding={4}>
              <Typography role="status" fontWeight="semiBold">
                {sentenceOf(bodyOf(draft))}
              </Typography>
            </Box>
            <ExpectationFields
              {...props}
              draft={draft}
              problems={wasTried ? problems : {}}
              onChange={(changes) => setDraft({ ...draft, ...changes })}
            />
          </Flex>
        </form>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{t('definition.cancel')}</Button>
        </Modal.Close>
        <Button type="submit" form={id} loading={creating.isLoading || changing.isLoading}>
          {t(stored === undefined ? 'definition.create' : 'definition.save')}
        </Button>
      </Modal.Footer>
    </>
  );
};
