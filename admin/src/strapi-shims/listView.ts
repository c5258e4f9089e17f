import { useTable } from '@strapi/strapi/admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType, ReactNode } from 'react';

import { PLUGIN_ID } from '../pluginId';
import type { HostType } from './contentManager';

/** Everything the plugin takes from the Content Manager's list view, whose hooks the host leaves untyped. */

interface Label {
  readonly id: string;
  readonly defaultMessage?: string;
}

/** A row of the list: one version of a document. */
export interface ListRow {
  readonly documentId: string;
  readonly locale?: string | null;
  readonly publishedAt?: string | null;
}

/** What the list says of its content type. */
export interface ListLayout {
  /** The type's options, those of plugins among them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** By the name of each attribute that the host shows. */
  readonly metadatas: Readonly<Record<string, unknown>>;
}

export interface ListColumn {
  readonly name: string;
  readonly label: Label;
  readonly attribute: { readonly type: 'custom' };
  readonly searchable: boolean;
  readonly sortable: boolean;
  readonly cellFormatter: (row: ListRow, header: unknown, list: { model: string }) => ReactNode;
}

/** What the popover for a filter is made of, and its chip is read from. */
export interface ListFilter {
  readonly name: string;
  readonly type: 'relation';
  readonly mainField: { readonly name: string; readonly type: 'string' };
  readonly label: Label;
  readonly operators: ReadonlyArray<{ readonly label: Label; readonly value: string }>;
  readonly input: ComponentType<{ readonly 'aria-label': string; readonly name: string }>;
  readonly options: ReadonlyArray<{ readonly label: string; readonly value: string }>;
}

export interface ListColumns {
  readonly displayedHeaders: readonly ListColumn[];
  readonly layout: ListLayout;
}

export interface ListFilters {
  readonly displayedFilters: readonly ListFilter[];
  readonly layout: ListLayout;
}

interface Additions {
  readonly addColumn: (columns: ListColumns) => ListColumns;
  readonly addFilters: (filters: ListFilters) => ListFilters;
  /** Shown beside the list's buttons, on every list. */
  readonly Companion: ComponentType;
}

/** Adds to every list view; what is added must say itself whether it is for a type. */
export const addToListView = (
  app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>,
  { addColumn, addFilters, Companion }: Additions,
): void => {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addColumn);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', addFilters);
  app
    .getPlugin('content-manager')
    .injectComponent('listView', 'actions', { name: PLUGIN_ID, Component: Companion });
};

/** The content type of a list, as far as its layout tells. */
export const typeOfList = ({
  options,
  metadatas,
}: ListLayout): Pick<HostType, 'journey' | 'attributes'> => ({
  journey: Object(options[PLUGIN_ID]) as HostType['journey'],
  attributes: Object.keys(metadatas),
});

/** The rows of the page that a cell is on. */
export const useRowsOfPage = (): readonly ListRow[] =>
  useTable('JourneyCell', ({ rows }) => rows) as unknown as readonly ListRow[];
