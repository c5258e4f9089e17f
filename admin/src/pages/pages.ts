import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

import type { TranslationKey } from '../localization/useTranslate';
import { PERMISSIONS } from '../permissions';

/** One of the plugin's own pages, under its link in the main menu. */
export interface PluginPage {
  /** In the address, under the plugin's own; '' is where the menu leads. */
  readonly path: string;
  readonly label: TranslationKey;
  /** One of them is enough. */
  readonly permissions: typeof PERMISSIONS.readCoverage;
  readonly Component: LazyExoticComponent<ComponentType>;
}

interface PageGroup {
  readonly label: TranslationKey;
  readonly pages: readonly PluginPage[];
}

/** Whoever looks at coverage may read whom it is for. */
const READ_PERSONAS = [...PERMISSIONS.manageJourneys, ...PERMISSIONS.readCoverage];

/** Every page, as the navigation beside them shows them. */
export const PAGE_GROUPS: readonly PageGroup[] = [
  {
    label: 'nav.content',
    pages: [
      {
        path: '',
        label: 'coverage.title',
        permissions: PERMISSIONS.readCoverage,
        Component: lazy(async () => ({
          default: (await import('./Coverage/CoveragePage')).CoveragePage,
        })),
      },
      {
        path: 'inventory',
        label: 'inventory.title',
        permissions: PERMISSIONS.readCoverage,
        Component: lazy(async () => ({
          default: (await import('./Inventory/InventoryPage')).InventoryPage,
        })),
      },
      {
        path: 'transitions',
        label: 'transition.title',
        permissions: PERMISSIONS.readCoverage,
        Component: lazy(async () => ({
          default: (await import('./Transitions/TransitionsPage')).TransitionsPage,
        })),
      },
      {
        path: 'gaps',
        label: 'gap.title',
        permissions: PERMISSIONS.readCoverage,
        Component: lazy(async () => ({ default: (await import('./Gaps/GapsPage')).GapsPage })),
      },
      {
        path: 'untagged',
        label: 'untagged.title',
        permissions: PERMISSIONS.assignTargeting,
        Component: lazy(async () => ({
          default: (await import('./Untagged/UntaggedPage')).UntaggedPage,
        })),
      },
      {
        path: 'import',
        label: 'import.title',
        permissions: PERMISSIONS.importTargeting,
        Component: lazy(async () => ({
          default: (await import('./Import/ImportPage')).ImportPage,
        })),
      },
      {
        path: 'preview-as',
        label: 'preview.title',
        permissions: PERMISSIONS.readCoverage,
        Component: lazy(async () => ({
          default: (await import('./PreviewAs/PreviewAsPage')).PreviewAsPage,
        })),
      },
    ],
  },
  {
    label: 'nav.definitions',
    pages: [
      {
        path: 'journeys',
        label: 'journey.title',
        permissions: PERMISSIONS.manageJourneys,
        Component: lazy(async () => ({
          default: (await import('./Journeys/JourneysPage')).JourneysPage,
        })),
      },
      {
        path: 'personas',
        label: 'persona.title',
        permissions: READ_PERSONAS,
        Component: lazy(async () => ({
          default: (await import('./Definitions/PersonasPage')).PersonasPage,
        })),
      },
      {
        path: 'formats',
        label: 'format.title',
        permissions: PERMISSIONS.manageJourneys,
        Component: lazy(async () => ({
          default: (await import('./Definitions/FormatsPage')).FormatsPage,
        })),
      },
      {
        path: 'touchpoints',
        label: 'touchpoint.title',
        permissions: PERMISSIONS.manageJourneys,
        Component: lazy(async () => ({
          default: (await import('./Definitions/TouchpointsPage')).TouchpointsPage,
        })),
      },
      {
        path: 'expectations',
        label: 'expectation.title',
        permissions: PERMISSIONS.manageExpectations,
        Component: lazy(async () => ({
          default: (await import('./Expectations/ExpectationsPage')).ExpectationsPage,
        })),
      },
    ],
  },
];

export const PAGES: readonly PluginPage[] = PAGE_GROUPS.flatMap(({ pages }) => pages);

/** Whoever may open one of the pages sees the plugin in the main menu. */
export const MENU_PERMISSIONS = PAGES.flatMap(({ permissions }) => permissions).filter(
  ({ action }, index, all) => all.findIndex((other) => other.action === action) === index,
);
