import { messageId } from '../../localization/messageId';
import type { TranslationKey } from '../../localization/useTranslate';
import {
  type ListColumn,
  type ListColumns,
  type ListFilter,
  type ListFilters,
  typeOfList,
} from '../../strapi-shims/listView';
import { FIELDS, takesPart } from '../takesPart';
import { FILTER_NAMES, type FilterKind } from './filterNames';
import { JourneyCell } from './JourneyCell';
import { FormatInput, PersonaInput, StageInput } from './KeyInput';

const COLUMN: ListColumn = {
  name: 'journey',
  label: messageId('list.column'),
  attribute: { type: 'custom' },
  searchable: false,
  sortable: false,
  cellFormatter: (row, _header, { model }) => <JourneyCell model={model} row={row} />,
};

/** Those of every list, in the host's own words: its chips know no others. */
const OPERATORS = ['$eq', '$ne', '$null', '$notNull'].map((value) => ({
  value,
  label: { id: `components.FilterOptions.FILTER_TYPES.${value}` },
}));

interface FilterParts {
  readonly kind: FilterKind;
  readonly label: TranslationKey;
  readonly input: ListFilter['input'];
}

/** On the key of what a relation leads to: `filters[$and][0][journeyStages][key][$eq]=decision`. */
const keyFilter = ({ kind, label, input }: FilterParts): ListFilter => ({
  name: FIELDS[kind],
  type: 'relation',
  mainField: { name: 'key', type: 'string' },
  label: messageId(label),
  operators: OPERATORS,
  input,
  options: FILTER_NAMES[kind],
});

const FILTERS = [
  keyFilter({ kind: 'stages', label: 'list.stage', input: StageInput }),
  keyFilter({ kind: 'personas', label: 'list.persona', input: PersonaInput }),
  keyFilter({ kind: 'format', label: 'list.format', input: FormatInput }),
];

/** The column "Journey", for types that take part. */
export const addJourneyColumn = ({ displayedHeaders, layout }: ListColumns): ListColumns => ({
  displayedHeaders: takesPart(typeOfList(layout))
    ? [...displayedHeaders, COLUMN]
    : displayedHeaders,
  layout,
});

/** The filters by stage, persona and format, for types that take part. */
export const addJourneyFilters = ({ displayedFilters, layout }: ListFilters): ListFilters => ({
  displayedFilters: takesPart(typeOfList(layout))
    ? [...displayedFilters, ...FILTERS]
    : displayedFilters,
  layout,
});
