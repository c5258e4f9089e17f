import { Modal } from '@strapi/design-system';

import { useTranslate } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import type { Definitions, OtherJourney } from '../../services/answers';
import type { StoredExpectation } from '../../services/expectations';
import { draftOf, emptyDraft } from './draft';
import { ExpectationForm } from './ExpectationForm';
import { useExpectationsAddress } from './useExpectationsAddress';

export interface ExpectationModalProps {
  readonly definitions: Definitions;
  /** The one that is looked at. */
  readonly journey: OtherJourney;
  readonly expectations: readonly StoredExpectation[];
  readonly names: Names;
}

/** Makes an expectation or changes one, above the list. */
export const ExpectationModal = (props: ExpectationModalProps) => {
  const { journey, expectations } = props;
  const t = useTranslate();
  const { editing, isCreating, like, close } = useExpectationsAddress();
  const edited = expectations.find(({ key }) => key === editing);
  const model = expectations.find(({ key }) => key === like);
  const start = edited ?? model;
  const isOpen = isCreating || edited !== undefined;

  return (
    <Modal.Root open={isOpen} onOpenChange={(opens) => (opens ? undefined : close())}>
      {isOpen && (
        <Modal.Content>
          <Modal.Header closeLabel={t('definition.close')}>
            <Modal.Title>
              {t(edited === undefined ? 'expectation.create' : 'expectation.edit.title')}
            </Modal.Title>
          </Modal.Header>
          <ExpectationForm
            {...props}
            key={start?.key ?? 'new'}
            stored={edited}
            initial={
              start === undefined
                ? emptyDraft(journey.key, journey.stages?.[0]?.key ?? '')
                : draftOf(start)
            }
            onDone={close}
          />
        </Modal.Content>
      )}
    </Modal.Root>
  );
};
