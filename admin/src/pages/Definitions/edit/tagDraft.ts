import type { Color } from '../../../../../server/src/core/journey/colors';
import type { LocalizedText } from '../../../../../server/src/core/journey/types';
import type { TranslationKey } from '../../../localization/useTranslate';

/** A persona, format or touchpoint as it is being written. */
export interface TagDraft {
  readonly key: string;
  readonly name: LocalizedText;
  readonly color: Color | null;
  /** Of touchpoints only. */
  readonly influence?: LocalizedText;
  /** What is changed; absent: it is new. */
  readonly version?: string;
}

export const EMPTY_TAG: TagDraft = { key: '', name: {}, color: null };

/** The same rule as the server's, whose code the admin does not load. */
const KEBAB_CASE = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

interface TagProblems {
  readonly name?: TranslationKey;
  readonly key?: TranslationKey;
}

/** What keeps a draft from being saved. */
export const problemsOf = (draft: TagDraft, takenKeys: readonly string[]): TagProblems => ({
  ...(Object.keys(draft.name).length === 0 ? { name: 'definition.name.missing' } : {}),
  ...(!KEBAB_CASE.test(draft.key)
    ? { key: 'definition.key.invalid' }
    : takenKeys.includes(draft.key)
      ? { key: 'definition.key.taken' }
      : {}),
});
