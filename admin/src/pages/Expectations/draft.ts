import type { ExpectationBody } from '../../../../server/src/contracts/definitions';
import type { TranslationKey } from '../../localization/useTranslate';
import type { StoredExpectation } from '../../services/expectations';

/** An expectation as it is being written; a number that is not there yet is undefined. */
export interface ExpectationDraft extends Omit<
  StoredExpectation,
  'key' | 'version' | 'minimum' | 'surplusAt' | 'reviewAfterDays'
> {
  readonly minimum: number | undefined;
  readonly surplusAt: number | undefined;
  readonly reviewAfterDays: number | undefined;
}

export const emptyDraft = (journey: string, stage: string): ExpectationDraft => ({
  journey,
  stage,
  persona: null,
  format: null,
  locale: null,
  types: null,
  minimum: 1,
  surplusAt: undefined,
  reviewAfterDays: undefined,
});

export const draftOf = ({ key, version, ...stored }: StoredExpectation): ExpectationDraft => {
  void [key, version];
  return {
    ...stored,
    surplusAt: stored.surplusAt ?? undefined,
    reviewAfterDays: stored.reviewAfterDays ?? undefined,
  };
};

/** What is saved of it, but for the key. */
export const bodyOf = (draft: ExpectationDraft): Required<Omit<ExpectationBody, 'key'>> => ({
  ...draft,
  types: draft.types !== null && draft.types.length > 0 ? draft.types : null,
  minimum: draft.minimum ?? 1,
  surplusAt: draft.surplusAt ?? null,
  reviewAfterDays: draft.reviewAfterDays ?? null,
});

type Problems = { readonly [Name in 'minimum' | 'surplusAt' | 'reviewAfterDays']?: TranslationKey };

const isCount = (value: number | undefined): boolean =>
  value !== undefined && Number.isInteger(value) && value >= 1;

/** What keeps a draft from being saved: the same as the server refuses. */
export const problemsOf = ({
  minimum,
  surplusAt,
  reviewAfterDays,
}: ExpectationDraft): Problems => ({
  ...(isCount(minimum) ? {} : { minimum: 'expectation.invalid.count' }),
  ...(surplusAt === undefined || (isCount(surplusAt) && surplusAt > (minimum ?? 0))
    ? {}
    : { surplusAt: 'expectation.invalid.surplus' }),
  ...(reviewAfterDays === undefined || isCount(reviewAfterDays)
    ? {}
    : { reviewAfterDays: 'expectation.invalid.count' }),
});

const LONGEST_KEY = 64;

/** A key that says what the expectation is about, and that no other has. */
export const newKey = (draft: ExpectationDraft, takenKeys: readonly string[]): string => {
  const { journey, stage, persona, format, locale } = draft;
  const about = [journey, stage, persona, format, locale?.toLowerCase()]
    .filter((part) => part !== null && part !== undefined)
    .join('-')
    .slice(0, LONGEST_KEY - 4)
    .replace(/-$/, '');
  const isFree = (key: string) => !takenKeys.includes(key);
  if (isFree(about)) return about;
  let number = 2;
  while (!isFree(`${about}-${number}`)) number += 1;
  return `${about}-${number}`;
};
