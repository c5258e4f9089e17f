import type { TranslationKey } from '../../localization/useTranslate';
import { PLUGIN_ID } from '../../pluginId';
import type { Definition, Definitions } from '../../services/answers';
import type { TagKind } from '../../services/tags';

interface KindOfTag {
  readonly title: TranslationKey;
  readonly subtitle: TranslationKey;
  readonly create: TranslationKey;
  readonly none: TranslationKey;
  readonly listOf: (definitions: Definitions) => readonly Definition[];
  /** Where the pieces that have one are listed; null where the inventory cannot be narrowed to it. */
  readonly piecesWith: ((key: string) => string) | null;
}

const inventoryOf = (parameter: string) => (key: string) =>
  `/plugins/${PLUGIN_ID}/inventory?${new URLSearchParams({
    [parameter]: key,
    locale: '*',
    status: 'either',
  }).toString()}`;

/** What the pages on personas, formats and touchpoints say of their own. */
export const KINDS_OF_TAGS: Readonly<Record<TagKind, KindOfTag>> = {
  persona: {
    title: 'persona.title',
    subtitle: 'persona.subtitle',
    create: 'persona.create',
    none: 'persona.none',
    listOf: ({ personas }) => personas,
    piecesWith: inventoryOf('persona'),
  },
  format: {
    title: 'format.title',
    subtitle: 'format.subtitle',
    create: 'format.create',
    none: 'format.none',
    listOf: ({ formats }) => formats,
    piecesWith: inventoryOf('format'),
  },
  touchpoint: {
    title: 'touchpoint.title',
    subtitle: 'touchpoint.subtitle',
    create: 'touchpoint.create',
    none: 'touchpoint.none',
    listOf: ({ touchpoints }) => touchpoints,
    piecesWith: null,
  },
};

/** Where the page of a persona is. */
export const personaAddress = (key: string): string => `/plugins/${PLUGIN_ID}/personas/${key}`;
