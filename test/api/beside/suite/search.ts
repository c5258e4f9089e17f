import { adminUser } from '../../../support/admin-users';
import { keysOf, NOTE, type SharedSite } from '../../../support/beside/site';

export const searchTests = (site: () => SharedSite): void => {
  describe('the search', () => {
    it('has the tags of a piece as soon as Journey has changed them', async () => {
      const id = await site().createNote('Searched', { stages: ['awareness'] });
      expect(keysOf(site().found('note', 'Searched')?.['journeyStages'])).toEqual(['awareness']);
      expect(await site().tagNote(id, 'retention')).toEqual(['changed']);
      expect(keysOf(site().found('note', 'Searched')?.['journeyStages'])).toEqual(['retention']);
    });

    it('lets Journey tell that a piece was not tagged, although it swallows the error', async () => {
      const id = await site().createNote('Not to be written');
      const beforeUpdate = () => {
        throw new Error('Not now');
      };
      const unsubscribe = site().app.strapi.db.lifecycles.subscribe({
        models: [NOTE],
        beforeUpdate,
      });
      const outcomes = await site().tagNote(id, 'decision');
      unsubscribe();
      expect(outcomes).toEqual(['failed']);
      expect(await site().stagesOfNote(id)).toEqual([]);
    });

    it('lets nobody write tags who may not', async () => {
      const mayEdit = ['read', 'update'].map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: NOTE,
        properties: { fields: ['title'] },
      }));
      const editor = await adminUser(site().app, mayEdit);
      const id = await site().createNote('Guarded');
      const { status } = await site()
        .app.request.put(`/content-manager/collection-types/${NOTE}/${id}`)
        .set(editor.headers)
        .send({ title: 'Guarded', ...site().tags({ stages: ['decision'] }) });
      // Loaded before Journey it swallows the refusal as well: Strapi answers 200, without a document.
      expect(status).toBe(site().beside === 'before' ? 200 : 403);
      expect(await site().stagesOfNote(id)).toEqual([]);
    });
  });
};
