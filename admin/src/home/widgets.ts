import { ListSearch, PriceTag, Walk } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { messageId } from '../localization/messageId';
import { PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../pluginId';

const HOME = `/plugins/${PLUGIN_ID}`;

type Widgets = Extract<Parameters<StrapiApp['widgets']['register']>[0], readonly unknown[]>;

/**
 * What the home page shows of journeys, each to who may open the page that it leads to. The host
 * needs an icon for each, and blanks the whole admin without one.
 */
export const WIDGETS: Widgets = [
  {
    id: 'gaps',
    pluginId: PLUGIN_ID,
    icon: ListSearch,
    title: messageId('home.gaps'),
    permissions: PERMISSIONS.readCoverage,
    link: { label: messageId('home.gaps-link'), href: `${HOME}/gaps` },
    component: async () => (await import('./TopGapsWidget')).TopGapsWidget,
  },
  {
    id: 'coverage',
    pluginId: PLUGIN_ID,
    icon: Walk,
    title: messageId('home.coverage'),
    permissions: PERMISSIONS.readCoverage,
    link: { label: messageId('home.coverage-link'), href: HOME },
    component: async () => (await import('./CoverageWidget')).CoverageWidget,
  },
  {
    id: 'untagged',
    pluginId: PLUGIN_ID,
    icon: PriceTag,
    title: messageId('home.untagged'),
    permissions: PERMISSIONS.assignTargeting,
    link: { label: messageId('home.untagged-link'), href: `${HOME}/untagged` },
    component: async () => (await import('./UntaggedWidget')).UntaggedWidget,
  },
];
