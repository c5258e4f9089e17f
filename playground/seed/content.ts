import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The default locale first. */
export const LOCALES = ['en', 'da', 'sv'] as const;
export type Locale = (typeof LOCALES)[number];

/** Singular names, in the order to seed them: products first, since the others point to them. */
export const TYPES = ['product', 'article', 'comparison', 'case-study', 'help-article'] as const;
export type Type = (typeof TYPES)[number];

export const LOCALIZED_TYPES: readonly Type[] = [
  'article',
  'comparison',
  'case-study',
  'help-article',
];
export const DRAFT_TYPES: readonly Type[] = ['product', 'article', 'comparison', 'case-study'];

export interface Text {
  readonly title: string;
  readonly excerpt: string;
  /** Paragraphs, in Markdown. */
  readonly body: readonly string[];
}

/** What a document is besides its texts; everything is named by key. */
export interface Plan {
  readonly stages: readonly string[];
  readonly personas: readonly string[];
  readonly format?: string;
  readonly touchpoints?: readonly string[];
  readonly author?: string;
  readonly category?: string;
  readonly products?: readonly string[];
  /** Euros. */
  readonly price?: number;
  /** Days since its last change, counted from the day of seeding. */
  readonly daysOld: number;
  /** `planned`: a draft never published. `modified`: published, with a newer draft. */
  readonly state?: 'planned' | 'modified';
}

export interface Piece {
  readonly type: Type;
  readonly key: string;
  readonly plan: Plan;
  readonly texts: Partial<Record<Locale, Text>>;
}

export interface Persona {
  readonly key: string;
  readonly name: Readonly<Record<Locale, string>>;
  readonly market: 'b2b' | 'b2c' | 'both';
  readonly story: string;
  readonly goals: readonly string[];
  readonly pains: readonly string[];
  /** By stage key. */
  readonly questions: Readonly<Record<string, readonly string[]>>;
  readonly buyingRole: string;
}

export interface Content {
  readonly personas: readonly Persona[];
  readonly authors: Readonly<Record<string, { name: string; role: string }>>;
  readonly categories: Readonly<Record<string, Record<Locale, string>>>;
  readonly pieces: readonly Piece[];
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** The pieces of one folder, such as `content/article/home`: a `plan.json` and a file of texts for each locale. */
const readFolder = (type: Type, folder: string): Piece[] => {
  const files = readdirSync(folder);
  const texts = LOCALES.filter((locale) => files.includes(`${locale}.json`)).map(
    (locale) =>
      [locale, readJson<Record<string, Text>>(path.join(folder, `${locale}.json`))] as const,
  );
  const plans = readJson<Record<string, Plan>>(path.join(folder, 'plan.json'));
  return Object.entries(plans).map(([key, plan]) => ({
    type,
    key,
    plan,
    texts: Object.fromEntries(
      texts.flatMap(([locale, byKey]) => (byKey[key] ? [[locale, byKey[key]]] : [])),
    ),
  }));
};

/** Reads the demo content from `playground/seed/content`. */
export const readContent = (folder: string): Content => ({
  personas: readJson(path.join(folder, 'personas.json')),
  authors: readJson(path.join(folder, 'authors.json')),
  categories: readJson(path.join(folder, 'categories.json')),
  pieces: TYPES.flatMap((type) =>
    readdirSync(path.join(folder, type)).flatMap((topic) =>
      readFolder(type, path.join(folder, type, topic)),
    ),
  ),
});
