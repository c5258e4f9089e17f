import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { ChangeDefault } from './change/ChangeDefault';
import { EditJourney } from './edit/EditJourney';
import { MakeJourney } from './edit/MakeJourney';
import { JourneyList } from './list/JourneyList';
import { ChoosePreset } from './new/ChoosePreset';

/** Everything about journeys. Addresses of two parts hold no key, so that any key is free. */
export const JourneysPage = () => (
  <Routes>
    <Route index element={<JourneyList />} />
    <Route path="new/preset" element={<ChoosePreset />} />
    <Route path="new/empty" element={<MakeJourney />} />
    <Route path="default/change" element={<ChangeDefault />} />
    <Route path=":key" element={<EditJourney />} />
    <Route path="*" element={<Page.Error />} />
  </Routes>
);
