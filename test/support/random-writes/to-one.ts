import { documentsOf } from '../documents';
import type { VersionTags } from '../versions';
import type { Creation, WriteToOne } from './writes';
import { forget, PLACE, relations, type Expected, type World } from './world';

const NONE: VersionTags = { stages: [], personas: [], format: null, touchpoints: [] };

const withPersonas = (
  { personas }: World,
  { tags }: Pick<WriteToOne, 'tags'>,
): Partial<VersionTags> => {
  const { personas: numbers, ...others } = tags;
  return numbers
    ? { ...others, personas: numbers.flatMap((number) => personas[number] ?? []) }
    : others;
};

/** A save, and what its document is tagged with after it. */
interface Save {
  target: Expected;
  write: WriteToOne;
  data: object;
  tags: Partial<VersionTags>;
}

const save = async (world: World, { target, write, data, tags }: Save): Promise<void> => {
  const { locale, andPublish, action } = write;
  const { uid, documentId } = target;
  await documentsOf(world.app.strapi, uid).update({
    documentId,
    locale,
    data: { title: `${action} ${locale}`, ...data },
    ...(andPublish ? { status: 'published' } : {}),
  });
  target.drafts.add(locale);
  target.draftTags = { ...target.draftTags, ...tags };
  if (andPublish) {
    target.published.add(locale);
    target.publishedTags = target.draftTags;
  }
};

/** Takes the first persona off, and adds one that is not there, as the edit view does. */
const connect = async (world: World, target: Expected, write: WriteToOne): Promise<void> => {
  const { personas } = target.draftTags;
  const removed = personas.slice(0, 1);
  const added = world.personas.filter((key) => !personas.includes(key)).slice(0, 1);
  const idsOf = async (keys: string[]): Promise<unknown> =>
    Object.values(await relations(world, { personas: keys }))[0];
  const change = { connect: await idsOf(added), disconnect: await idsOf(removed) };
  const tags = { personas: [...personas.slice(1), ...added] };
  await save(world, { target, write, data: { journeyPersonas: change }, tags });
};

type Doing = (world: World, target: Expected, write: WriteToOne) => Promise<void>;

const DOINGS: Record<WriteToOne['action'], Doing> = {
  retag: async (world, target, write) => {
    const tags = withPersonas(world, write);
    await save(world, { target, write, data: await relations(world, tags), tags });
  },
  rename: (world, target, write) => save(world, { target, write, data: {}, tags: {} }),
  connect,
  publish: async ({ app }, target, { locale }) => {
    if (target.uid === PLACE || !target.drafts.has(locale)) return;
    await documentsOf(app.strapi, target.uid).publish({ documentId: target.documentId, locale });
    target.published.add(locale);
    target.publishedTags = target.draftTags;
  },
  unpublish: async ({ app }, target, { locale }) => {
    if (target.uid === PLACE) return;
    await documentsOf(app.strapi, target.uid).unpublish({ documentId: target.documentId, locale });
    target.published.delete(locale);
  },
  discard: async ({ app }, target, { locale }) => {
    if (target.uid === PLACE || !target.published.has(locale)) return;
    const { documentId } = target;
    await documentsOf(app.strapi, target.uid).discardDraft({ documentId, locale });
    target.draftTags = target.publishedTags;
  },
  clone: async (world, target) => {
    const { uid, documentId, drafts, draftTags } = target;
    const documents = documentsOf(world.app.strapi, uid);
    const clone = await documents.clone({ documentId, locale: '*', data: {} });
    world.documents.push({
      uid,
      documentId: clone.documentId,
      drafts: new Set(drafts),
      published: new Set(),
      draftTags,
      publishedTags: draftTags,
    });
  },
  deleteLocale: async (world, target, { locale }) => {
    const { uid, documentId } = target;
    await documentsOf(world.app.strapi, uid).delete({ documentId, locale });
    target.drafts.delete(locale);
    target.published.delete(locale);
    if (target.drafts.size === 0) forget(world, target);
  },
  deleteDocument: async (world, target) => {
    const { uid, documentId } = target;
    await documentsOf(world.app.strapi, uid).delete({ documentId, locale: '*' });
    forget(world, target);
  },
};

/** Makes a write to a document, and says what should come of it. */
export const writeTo: Doing = (world, target, write) => DOINGS[write.action](world, target, write);

export const create = async (world: World, write: Creation): Promise<void> => {
  const { uid, locale, andPublish } = write;
  const draftTags = { ...NONE, ...withPersonas(world, write) };
  const data = { title: 'New', ...(await relations(world, draftTags)) };
  const status = andPublish ? { status: 'published' } : {};
  const documents = documentsOf(world.app.strapi, uid);
  const { documentId } = await documents.create({ locale, data, ...status });
  world.documents.push({
    uid,
    documentId,
    drafts: new Set([locale]),
    published: new Set(andPublish ? [locale] : []),
    draftTags,
    publishedTags: draftTags,
  });
};
