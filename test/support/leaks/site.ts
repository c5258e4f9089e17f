import { adminUser } from '../admin-users';
import { startSite, type Site } from '../content/site';
import { SITE_TYPES } from '../content/types';

const ARTICLE = 'api::article.article';

/** The site's types, with a password beside the other private things of an article. */
const types = SITE_TYPES.map((type) =>
  type.info.singularName === 'article'
    ? { ...type, attributes: { ...type.attributes, pin: { type: 'password' } } }
    : type,
);

const create = async (site: Site, uid: string, data: object): Promise<string> => {
  const documents = site.app.strapi.documents(uid as never);
  return (await documents.create({ data } as never)).documentId;
};

/**
 * A site on which everything that somebody may not see is named by a word of its own: `hidden-…`,
 * and an admin user of whom nobody may know.
 */
export const startSiteWithSecrets = async (): Promise<{ site: Site; creator: string }> => {
  const site = await startSite({ types });
  const { strapi } = site.app;
  const writer = { title: 'hidden-author', email: 'hidden-email@example.com' };
  const author = await create(site, 'api::author.author', writer);
  const dossier = await create(site, 'api::vault.vault', { title: 'hidden-dossier' });
  await create(site, 'api::page.page', { title: 'hidden-page' });
  const data = { internalNote: 'hidden-note', pin: 'hidden-pin', author, dossier };
  await site.seed([
    { title: 'open', stages: ['decision'], personas: ['buyer'], state: 'published', data },
    { title: 'hidden-danish', translationOf: 'open', locale: 'da' },
    { title: 'hidden-swedish-draft', translationOf: 'open', locale: 'sv', state: 'draft' },
    { title: 'changed', stages: ['awareness'], state: 'modified' },
    { title: 'hidden-draft', stages: ['decision'], personas: ['buyer'], state: 'draft', data },
    { title: 'hidden-untagged-draft', state: 'draft' },
    { title: 'untagged' },
    { type: 'tip', title: 'tip', stages: ['decision'] },
    { type: 'vault', title: 'hidden-vault', stages: ['decision'], personas: ['buyer'] },
    { type: 'vault', title: 'hidden-untagged-vault' },
  ]);
  await strapi.documents(ARTICLE as never).update({
    documentId: site.id('changed'),
    data: { title: 'hidden-change', author, dossier },
  } as never);
  const { id } = await adminUser(site.app, 'all');
  await strapi.db.connection('articles').update({ created_by_id: id });
  const user = await strapi.db.query('admin::user').findOne({ where: { id } });
  return { site, creator: String((user as { email?: unknown } | null)?.email) };
};
