import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { PERMISSIONS } from '../permissions';
import { CoveragePage } from './Coverage/CoveragePage';

/** The plugin's own pages, under its link in the main menu. */
const App = () => (
  <Page.Protect permissions={PERMISSIONS.readCoverage}>
    <Routes>
      <Route index element={<CoveragePage />} />
    </Routes>
  </Page.Protect>
);

export default App;
