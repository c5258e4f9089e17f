import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface ContentType {
  singular: string;
  plural: string;
  kind: 'collectionType' | 'singleType';
  draftAndPublish: boolean;
  pluginOptions: Record<string, unknown>;
}

const localized = { i18n: { localized: true } };
const enabled = { journey: { enabled: true } };

/** What the host project has: each kind of type that the plugin treats in its own way. */
export const contentTypes: readonly ContentType[] = [
  {
    singular: 'article',
    plural: 'articles',
    kind: 'collectionType',
    draftAndPublish: true,
    pluginOptions: { ...localized, ...enabled },
  },
  {
    singular: 'notice',
    plural: 'notices',
    kind: 'collectionType',
    draftAndPublish: false,
    pluginOptions: enabled,
  },
  {
    singular: 'landing',
    plural: 'landings',
    kind: 'singleType',
    draftAndPublish: true,
    pluginOptions: enabled,
  },
  {
    singular: 'memo',
    plural: 'memos',
    kind: 'collectionType',
    draftAndPublish: true,
    pluginOptions: {},
  },
];

const schemaOf = ({ singular, plural, kind, draftAndPublish, pluginOptions }: ContentType) => ({
  kind,
  collectionName: plural,
  info: {
    singularName: singular,
    pluralName: plural,
    displayName: singular.charAt(0).toUpperCase() + singular.slice(1),
  },
  options: { draftAndPublish },
  pluginOptions,
  attributes: {
    title: {
      type: 'string',
      required: true,
      ...('i18n' in pluginOptions && { pluginOptions: localized }),
    },
    body: { type: 'text', ...('i18n' in pluginOptions && { pluginOptions: localized }) },
  },
});

const moduleOf = (factory: string, uid: string): string =>
  `import { factories } from '@strapi/strapi';\n\nexport default factories.${factory}('${uid}');\n`;

/** Writes a type as Strapi's generator does: schema, controller, router and service. */
const writeContentType = (project: string, type: ContentType): void => {
  const { singular } = type;
  const uid = `api::${singular}.${singular}`;
  const files: [file: string, text: string][] = [
    [`content-types/${singular}/schema.json`, JSON.stringify(schemaOf(type), null, 2)],
    [`controllers/${singular}.ts`, moduleOf('createCoreController', uid)],
    [`routes/${singular}.ts`, moduleOf('createCoreRouter', uid)],
    [`services/${singular}.ts`, moduleOf('createCoreService', uid)],
  ];
  for (const [file, text] of files) {
    const place = path.join(project, 'src', 'api', singular, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
};

/** @param project the folder of the host project */
export const writeContentTypes = (project: string): void => {
  for (const type of contentTypes) writeContentType(project, type);
};
