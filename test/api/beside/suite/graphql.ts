import { ANONYMOUS } from '../../../support/callers';
import { keysOf, type SharedSite } from '../../../support/beside/site';

const UPDATE = `mutation ($id: ID!, $data: ArticleInput!) {
  updateArticle(documentId: $id, data: $data, status: PUBLISHED) { title }
}`;
const SCHEMA = `{
  __schema { queryType { fields { name } } mutationType { fields { name } } }
  __type(name: "JourneyPersona") { fields { name } }
}`;
const DELETE = 'mutation ($id: ID!) { deleteArticle(documentId: $id) { documentId } }';

export const graphqlTests = (site: () => SharedSite): void => {
  describe('GraphQL', () => {
    it('writes tags and publishes, and all see it by the next request', async () => {
      const draft = { stages: ['decision'], personas: ['buyer'] };
      const id = await site().createArticle('Draft', draft, 'DRAFT');
      expect(await site().served('stage=decision&persona=buyer')).toEqual([]);
      expect(site().found('article', 'Draft')).toBeUndefined();

      const live = { title: 'Live', ...site().tags({ stages: ['awareness'] }) };
      await site().graphql(UPDATE, { id, data: live });
      expect(await site().served('stage=awareness&persona=buyer')).toEqual(['Live']);
      expect(await site().served('stage=decision&persona=buyer')).toEqual([]);
      expect(keysOf(site().found('article', 'Live')?.['journeyStages'])).toEqual(['awareness']);

      await site().graphql(DELETE, { id });
      expect(await site().served('stage=awareness&persona=buyer')).toEqual([]);
      expect(site().found('article', 'Live')).toBeUndefined();
    });

    it('reads tags and filters by them, for who may read them', async () => {
      await site().createNote('Tagged', { stages: ['retention', 'advocacy'], personas: ['buyer'] });
      await site().createNote('Other', { stages: ['awareness'] });
      const notes = (filters: string) =>
        site().graphql(
          `{ notes(filters: ${filters}) { title journeyStages { key } journeyPersonas { key } } }`,
          {},
          ANONYMOUS,
        );
      const tagged = {
        title: 'Tagged',
        journeyStages: [{ key: 'retention' }, { key: 'advocacy' }],
        journeyPersonas: [{ key: 'buyer' }],
      };
      expect((await notes('{ journeyStages: { key: { eq: "advocacy" } } }')).data).toEqual({
        notes: [tagged],
      });
      expect((await notes('{ journeyPersonas: { key: { eq: "buyer" } } }')).data).toEqual({
        notes: [tagged],
      });
      const refused = await notes('{ journeyTouchpoints: { key: { eq: "email" } } }');
      expect(refused.errors?.[0]?.message).toBe('Invalid key journeyTouchpoints');
    });

    it('has of Journey’s own what a piece is tagged with, and nothing private, to read only', async () => {
      const { data } = await site().graphql(SCHEMA);
      expect(JSON.stringify(data['__schema'])).not.toMatch(/journey/i);
      const { fields } = data['__type'] as { fields: Array<{ name: string }> };
      const names = fields.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['key', 'name', 'market']));
      expect(names.filter((name) => /story|goals|pains|questions|buyingRole/.test(name))).toEqual(
        [],
      );
    });
  });
};
