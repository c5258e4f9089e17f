import { useIntl } from 'react-intl';

import { useNameIn } from '../localization/useNameIn';
import { useTranslate } from '../localization/useTranslate';
import type { Definition, Definitions } from '../services/answers';
import { type HostType, useHostTypes } from '../strapi-shims/contentManager';
import { journeyOf } from './journeyOf';

/** What the keys in coverage and gaps are called, in the admin's language; the key itself if unknown. */
export interface Names {
  readonly stage: (key: string) => string;
  /** Null is the row of the pieces for everyone. */
  readonly persona: (key: string | null) => string;
  readonly format: (key: string) => string;
  readonly locale: (code: string) => string;
  readonly type: (uid: string) => string;
  readonly hostType: (uid: string) => HostType | undefined;
}

/** @param journeyKey The journey looked through; without one, the journey content is tagged in. */
export const useNames = (definitions: Definitions, journeyKey: string | undefined): Names => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const intl = useIntl();
  const types = useHostTypes();
  const journey = journeyOf(definitions, journeyKey);

  const nameAmong =
    (named: ReadonlyArray<Pick<Definition, 'key' | 'name'>>) =>
    (key: string): string => {
      const found = named.find((each) => each.key === key);
      return found === undefined ? key : nameIn(found.name);
    };
  const hostType = (uid: string) => types.find((type) => type.uid === uid);
  const persona = nameAmong(definitions.personas);

  return {
    stage: nameAmong(journey.stages ?? []),
    persona: (key) => (key === null ? t('coverage.everyone') : persona(key)),
    format: nameAmong(definitions.formats),
    locale: (code) => intl.formatDisplayName(code, { type: 'language' }) ?? code,
    type: (uid) => hostType(uid)?.displayName ?? uid,
    hostType,
  };
};
