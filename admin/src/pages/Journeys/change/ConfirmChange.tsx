import { Button } from '@strapi/design-system';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import {
  type DefaultChangeAsked,
  type DefaultPreview,
  type ListedJourney,
  useMakeDefaultJourneyMutation,
} from '../../../services/journeys';
import { JOURNEYS } from '../addresses';
import { usePiecesText } from '../usePiecesText';

const isOvertaking = (error: unknown): boolean =>
  (error as { details?: { code?: unknown } } | null)?.details?.code === 'JOURNEY_DEFAULT_CHANGED';

interface ConfirmChangeProps {
  readonly to: ListedJourney;
  readonly change: DefaultChangeAsked;
  readonly preview: DefaultPreview;
  /** Another journey has become the default meanwhile. */
  readonly onOvertaken: () => void;
}

/** Does it. */
export const ConfirmChange = ({ to, change, preview, onOvertaken }: ConfirmChangeProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const piecesText = usePiecesText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const [makeDefault, { isLoading }] = useMakeDefaultJourneyMutation();

  const confirm = async () => {
    try {
      await makeDefault(change).unwrap();
      toggleNotification({
        type: 'success',
        message: t('journey.change.done', {
          name: nameIn(to.name),
          pieces: piecesText(preview.moved),
        }),
      });
      navigate(JOURNEYS.list);
    } catch (error) {
      if (isOvertaking(error)) return onOvertaken();
      const message = formatError(error as Parameters<typeof formatError>[0]);
      toggleNotification({ type: 'danger', message });
    }
  };

  return (
    <Button loading={isLoading} onClick={() => void confirm()}>
      {t('journey.change.confirm', { pieces: piecesText(preview.moved) })}
    </Button>
  );
};
