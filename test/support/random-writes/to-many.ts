import { service } from '../../../server/src/services/get';
import type { VersionTags } from '../versions';
import { writeTo } from './to-one';
import type { WriteToMany, WriteToOne } from './writes';
import { addPersona, type World } from './world';

/** As the host's bulk actions do it: at once, in one transaction. */
const inOneTransaction =
  (action: WriteToOne['action']) =>
  async (world: World, write: WriteToMany): Promise<void> => {
    const targets = world.documents.filter(
      ({ uid, drafts }) => uid === write.uid && drafts.has(write.locale),
    );
    await world.app.strapi.db.transaction(() =>
      Promise.all(targets.map((target) => writeTo(world, target, { ...write, action }))),
    );
  };

const replacePersona = async (world: World, { document }: WriteToMany): Promise<void> => {
  const { app, personas } = world;
  const [key] = personas.splice(document % personas.length, 1) as [string];
  const [replaceBy] = personas as [string];
  await service(app.strapi, 'definitions').removeDefinition({ kind: 'persona', key, replaceBy });
  const replaced = (tags: VersionTags): VersionTags => ({
    ...tags,
    personas: [...new Set(tags.personas.map((each) => (each === key ? replaceBy : each)))],
  });
  for (const each of world.documents) {
    each.draftTags = replaced(each.draftTags);
    each.publishedTags = replaced(each.publishedTags);
  }
  await addPersona(world);
};

/** A write to many documents; says what should come of it. */
export const writeToMany: Record<
  WriteToMany['action'],
  (world: World, write: WriteToMany) => Promise<void>
> = {
  publishAll: inOneTransaction('publish'),
  unpublishAll: inOneTransaction('unpublish'),
  deleteAll: inOneTransaction('deleteLocale'),
  renameAll: async ({ app }, { uid, locale }) => {
    const data = { title: 'Renamed' } as never;
    await app.strapi.db.query(uid).updateMany({ where: { locale }, data });
  },
  replacePersona,
};
