import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { DefinitionsPage } from './DefinitionsPage';
import { PersonaPage } from './persona/PersonaPage';

/** The list of personas, and a page for each of them. */
export const PersonasPage = () => (
  <Routes>
    <Route index element={<DefinitionsPage kind="persona" />} />
    <Route path=":key" element={<PersonaPage />} />
    <Route path="*" element={<Page.Error />} />
  </Routes>
);
