import { useTranslate } from '../../localization/useTranslate';
import { useCheckJourneyImportMutation } from '../../services/imports';
import { PageWithDefinitions } from '../PageWithDefinitions';
import { CheckedTable } from './CheckedTable';
import { ChooseTable } from './ChooseTable';

/** Tags from a spreadsheet: choose it, see what it would do, import it. */
export const ImportPage = () => {
  const t = useTranslate();
  const [check, checked] = useCheckJourneyImportMutation();

  return (
    <PageWithDefinitions title={t('import.title')} subtitle={t('import.subtitle')}>
      {(definitions) =>
        checked.data === undefined ? (
          <ChooseTable
            isChecking={checked.isLoading}
            error={checked.error}
            onCheck={(file, blank) => void check({ file, blank })}
          />
        ) : (
          <CheckedTable
            checked={checked.data}
            definitions={definitions}
            onStartOver={checked.reset}
          />
        )
      }
    </PageWithDefinitions>
  );
};
