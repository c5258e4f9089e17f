import { useTranslate } from '../../localization/useTranslate';
import { Note } from '../../components/Note';

/** Said to who may not read every piece. */
export const PartialCounts = () => {
  const t = useTranslate();

  return <Note>{t('journey.partial')}</Note>;
};
