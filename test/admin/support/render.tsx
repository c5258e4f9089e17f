import { configureStore } from '@reduxjs/toolkit';
import { DesignSystemProvider } from '@strapi/design-system';
import { adminApi, NotificationsProvider } from '@strapi/strapi/admin';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { Provider } from 'react-redux';
import { createMemoryRouter, MemoryRouter, RouterProvider, useLocation } from 'react-router-dom';

import { prefixKeys } from '../../../admin/src/localization/prefixKeys';
import { messages as da } from '../../../admin/src/translations/da';
import { messages as en } from '../../../admin/src/translations/en';
import { messages as sv } from '../../../admin/src/translations/sv';

const MESSAGES: Record<string, Record<string, string>> = { en, da, sv };

const messagesIn = (locale: string): Record<string, string> => prefixKeys(MESSAGES[locale] ?? en);

/** Where the router is: its query string, to be read by a test. */
const Address = () => <output data-testid="address">{useLocation().search}</output>;

/** Opted in, so that the router has nothing to warn of. */
const FUTURE = { v7_startTransition: true, v7_relativeSplatPath: true };

interface Surroundings {
  readonly locale?: string;
  readonly address?: string;
  /** Has the router know of every way out, as the host's does, so that a page can ask before it is left. */
  readonly asksBeforeLeaving?: boolean;
}

/** Renders as inside the host's admin: its store and API client, theme, language and router. */
export const renderInAdmin = (
  children: ReactNode,
  { locale = 'en', address = '/', asksBeforeLeaving = false }: Surroundings = {},
) => {
  const store = configureStore({
    reducer: { [adminApi.reducerPath]: adminApi.reducer },
    // Its checks of every action are slow, and warn of their slowness.
    middleware: (defaults) =>
      defaults({ serializableCheck: false, immutableCheck: false }).concat(adminApi.middleware),
  });
  const initialEntries = [address];
  const page = (
    <NotificationsProvider>
      {children}
      <Address />
    </NotificationsProvider>
  );
  const router = asksBeforeLeaving ? (
    <RouterProvider
      router={createMemoryRouter([{ path: '*', element: page }], { initialEntries })}
      future={{ v7_startTransition: true }}
    />
  ) : (
    <MemoryRouter initialEntries={initialEntries} future={FUTURE}>
      {page}
    </MemoryRouter>
  );
  const rendered = render(
    <Provider store={store}>
      <IntlProvider
        locale={locale}
        messages={messagesIn(locale)}
        onError={(error) => {
          // The host's own messages are not loaded here; ours must all be there.
          if (!error.message.includes('"journey.')) return;
          throw error;
        }}
      >
        <DesignSystemProvider locale={locale}>{router}</DesignSystemProvider>
      </IntlProvider>
    </Provider>,
  );
  return { ...rendered, store };
};
