import {
  Button,
  Checkbox,
  DatePicker,
  Field,
  Flex,
  Modal,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import type { Gap } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import type { CoverageQuery } from '../../../services/answers';
import { inDays, dayOf, timeOf } from './days';
import { useDismiss } from './useDismiss';

const A_QUARTER = 90;
const LONGEST_REASON = 500;

interface DismissFormProps {
  readonly gap: Gap;
  readonly filter: CoverageQuery;
  readonly onDone: () => void;
}

/** Why a gap is no work, and until when. */
export const DismissForm = ({ gap, filter, onDone }: DismissFormProps) => {
  const t = useTranslate();
  const { dismiss, isLoading } = useDismiss(gap, filter);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | undefined>(() => inDays(A_QUARTER));
  const [isForGood, setIsForGood] = useState(false);
  const [isTried, setIsTried] = useState(false);

  const isReasonMissing = reason.trim() === '';
  const isDayMissing = !isForGood && (until === undefined || until < inDays(1));

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isReasonMissing || isDayMissing) return;
    if (await dismiss({ reason, until: isForGood ? null : (until ?? null) })) onDone();
  };

  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography textColor="neutral600">{t('gap.dismiss-hint')}</Typography>
          <Field.Root
            name="reason"
            required
            hint={t('gap.dismiss-reason-hint')}
            error={isTried && isReasonMissing && t('gap.dismiss-reason-missing')}
          >
            <Field.Label>{t('gap.dismiss-reason')}</Field.Label>
            <Textarea
              value={reason}
              maxLength={LONGEST_REASON}
              onChange={(event) => setReason(event.target.value)}
            />
            <Field.Error />
            <Field.Hint />
          </Field.Root>
          <Field.Root
            name="until"
            required={!isForGood}
            error={isTried && isDayMissing && t('gap.dismiss-until-missing')}
          >
            <Field.Label>{t('gap.dismiss-until')}</Field.Label>
            <DatePicker
              disabled={isForGood}
              {...(until !== undefined && !isForGood && { value: timeOf(until) })}
              minDate={timeOf(inDays(1))}
              clearLabel={t('gap.dismiss-clear')}
              onClear={() => setUntil(undefined)}
              onChange={(time) => setUntil(time && dayOf(time))}
            />
            <Field.Error />
          </Field.Root>
          <Checkbox
            checked={isForGood}
            onCheckedChange={(checked) => setIsForGood(checked === true)}
          >
            {t('gap.dismiss-for-good')}
          </Checkbox>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{t('gap.dismiss-cancel')}</Button>
        </Modal.Close>
        <Button type="submit" loading={isLoading}>
          {t('gap.dismiss')}
        </Button>
      </Modal.Footer>
    </form>
  );
};
