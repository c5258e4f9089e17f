import { UID } from '../plugin';
import { findRows } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { found } from './find';
import { refuseDefault } from './guard';
import { changeDefinitions } from './lock';
import { writeRow, type Row } from './write';

/**
 * Has a journey be offered no more, or again. Archived, it works as before for whoever asks by it:
 * its tags count by alignment, and the content API knows its stages.
 *
 * @throws JOURNEY_UNKNOWN_JOURNEY, JOURNEY_IS_DEFAULT
 */
export const archiveJourney = (
  strapi: Strapi,
  { key, archived }: { key: string; archived: boolean },
): Promise<void> =>
  changeDefinitions(strapi, async () => {
    const rows = await findRows<Row>(strapi, UID.journey, {});
    const row = found(rows, { key, what: 'journey', code: 'JOURNEY_UNKNOWN_JOURNEY' });
    if (archived && row['isDefault']) refuseDefault();
    if ((row['archived'] ?? false) !== archived) {
      await writeRow(strapi, UID.journey, { row, data: { archived } });
    }
  });
