import { Layouts, Page } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import { useGetJourneyDefinitionsQuery } from '../../services/definitions';
import { useCheckJourneyImportMutation } from '../../services/imports';
import { CheckedTable } from './CheckedTable';
import { ChooseTable } from './ChooseTable';

/** Tags from a spreadsheet: choose it, see what it would do, import it. */
export const ImportPage = () => {
  const t = useTranslate();
  const definitions = useGetJourneyDefinitionsQuery();
  const [check, checked] = useCheckJourneyImportMutation();

  if (definitions.isError) return <Page.Error />;
  if (definitions.data === undefined) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{t('import.title')}</Page.Title>
      <Layouts.Header title={t('import.title')} subtitle={t('import.subtitle')} />
      <Layouts.Content>
        {checked.data === undefined ? (
          <ChooseTable
            isChecking={checked.isLoading}
            error={checked.error}
            onCheck={(file, blank) => void check({ file, blank })}
          />
        ) : (
          <CheckedTable
            checked={checked.data}
            definitions={definitions.data}
            onStartOver={checked.reset}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
