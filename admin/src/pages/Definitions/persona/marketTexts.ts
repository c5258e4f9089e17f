import type { PersonaBody } from '../../../../../server/src/contracts/definitions';
import type { TranslationKey } from '../../../localization/useTranslate';

/** What the markets are called, in the order they are offered. */
export const MARKETS: Readonly<Record<PersonaBody['market'], TranslationKey>> = {
  b2b: 'persona.market.b2b',
  b2c: 'persona.market.b2c',
  both: 'persona.market.both',
};
