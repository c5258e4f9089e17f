import { once } from '../../once';
import type { CoverageInput, Gap } from '../types';
import { gapsAboutPieces } from './about-pieces';
import { asksOf } from './asks';
import { findDeadEnds } from './dead-end';
import { findFormatMissing } from './format-missing';
import { gapOf } from './gap';
import { findLocaleMissing } from './locale-missing';
import { findMissing } from './missing';
import { findNothingAfterPurchase } from './nothing-after-purchase';
import { inOrder, type Run } from './order';
import { findPersonasWithoutContent } from './persona-without-content';
import { surveyOf, type Survey } from './survey';
import { findSurplus } from './surplus';
import { findThin } from './thin';

const aboutExpectations = (survey: Survey) => {
  const asks = asksOf(survey);
  return [
    ...findMissing(asks),
    ...findFormatMissing(asks),
    ...findLocaleMissing(asks),
    ...findThin(asks),
    ...findSurplus(asks, survey),
  ];
};

const aboutTheJourney = (survey: Survey) => [
  ...findDeadEnds(survey),
  ...findPersonasWithoutContent(survey),
  ...findNothingAfterPurchase(survey),
];

/**
 * What is missing, too little, too much, too old or wrongly tagged; in runs that
 * are in order each by itself. Gaps are asked for in each locale of the view by itself. A filter by persona, format or
 * age shows the gaps that concern it; a journey as a whole has no format, so that under a filter by
 * format the gaps about the journey are left out, and only pieces have an age.
 */
export const gapRuns = once((input: CoverageInput): readonly Run[] => {
  const survey = surveyOf(input);
  const { format, age } = input.filter;
  const facts = [
    ...(age === null ? aboutExpectations(survey) : []),
    ...(age === null && format === null ? aboutTheJourney(survey) : []),
  ];
  const found = new Map<string, Gap>();
  for (const gap of facts.map((fact) => gapOf(fact, input.settings.weights)))
    if (!found.has(gap.id)) found.set(gap.id, gap);
  return [[...found.values()].sort(inOrder), ...gapsAboutPieces(input)];
});

/** All of them: highest priority first, equal ones by id. */
export const gaps = once((input: CoverageInput): Run => gapRuns(input).flat().sort(inOrder));
