import { Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import { LoadingError } from '../../../components/LoadingError';
import { useTranslate } from '../../../localization/useTranslate';
import { ALWAYS_ANEW } from '../../../services/alwaysAnew';
import { useGetJourneyDefinitionsQuery } from '../../../services/definitions';
import { useGetJourneyPersonaQuery } from '../../../services/tags';
import { useRights } from '../useRights';
import { PersonaForm } from './PersonaForm';
import { PersonaPortrait } from './PersonaPortrait';

/** One persona: to change for who may, to read for others. */
export const PersonaPage = () => {
  const t = useTranslate();
  const { key = '' } = useParams();
  const { mayManage } = useRights();
  const definitions = useGetJourneyDefinitionsQuery();
  const persona = useGetJourneyPersonaQuery(key, ALWAYS_ANEW);

  if (persona.isError) {
    return (
      <Page.Main>
        <Layouts.Content>
          <LoadingError
            text={t('persona.error')}
            error={persona.error}
            onRetry={() => void persona.refetch()}
          />
        </Layouts.Content>
      </Page.Main>
    );
  }
  if (definitions.isError) return <Page.Error />;
  const { data } = persona;
  if (!data || !definitions.data || mayManage === undefined) return <Page.Loading />;
  const { stages } = definitions.data.journey;
  return (
    <Page.Main>
      {mayManage ? (
        <PersonaForm key={key} persona={data} stages={stages} />
      ) : (
        <PersonaPortrait persona={data} stages={stages} />
      )}
    </Page.Main>
  );
};
