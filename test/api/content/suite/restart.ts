import type { Site } from '../../../support/content/site';

/** Last of all: it starts the site again. */
export const restartTests = (site: () => Site): void => {
  describe('after a restart', () => {
    it('the same question on the same content has the same answer and the same tag', async () => {
      await site().seed([
        { title: 'one', stages: ['decision'], personas: ['buyer'] },
        { title: 'two', stages: ['decision', 'retention'] },
        { type: 'guide', title: 'three' },
      ]);
      const ask = async () => {
        const { status, body, headers } = await site().content(
          'stage=decision&persona=buyer&populate=*&types=articles',
        );
        return { status, body, etag: headers['etag'] };
      };
      const before = await ask();
      expect(before.status).toBe(200);
      await site().app.restart();
      expect(await ask()).toEqual(before);
      await site().clear();
    }, 120_000);
  });
};
