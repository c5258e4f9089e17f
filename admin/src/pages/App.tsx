import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { Suspense, useEffect, useState } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';

import { PLUGIN_ID } from '../pluginId';
import { Navigation } from './Navigation';
import { PAGES, type PluginPage } from './pages';

/** The pages that the user may open; undefined until it is known. */
const useAllowedPages = (): readonly PluginPage[] | undefined => {
  const checkUserHasPermissions = useAuth('Journey', (auth) => auth.checkUserHasPermissions);
  const [allowed, setAllowed] = useState<readonly PluginPage[]>();

  useEffect(() => {
    let isCurrent = true;
    const check = async () => {
      const matching = await Promise.all(
        PAGES.map(({ permissions }) => checkUserHasPermissions(permissions)),
      );
      if (isCurrent) setAllowed(PAGES.filter((_, index) => (matching[index]?.length ?? 0) > 0));
    };
    void check();
    return () => {
      isCurrent = false;
    };
  }, [checkUserHasPermissions]);

  return allowed;
};

/** The plugin's own pages, each for who may open it. */
const App = () => {
  const allowed = useAllowedPages();
  if (allowed === undefined) return <Page.Loading />;
  const [first] = allowed;
  if (first === undefined) return <Page.NoPermissions />;

  return (
    <Layouts.Root sideNav={<Navigation pages={allowed} />}>
      <Suspense fallback={<Page.Loading />}>
        <Routes>
          {PAGES.map(({ path, permissions, Component }) => (
            <Route
              key={path}
              path={path === '' ? '/' : `${path}/*`}
              element={
                path === '' && !allowed.some((page) => page.path === '') ? (
                  <Navigate to={`/plugins/${PLUGIN_ID}/${first.path}`} replace />
                ) : (
                  <Page.Protect permissions={permissions}>
                    <Component />
                  </Page.Protect>
                )
              }
            />
          ))}
          <Route path="*" element={<Page.Error />} />
        </Routes>
      </Suspense>
    </Layouts.Root>
  );
};

export default App;
