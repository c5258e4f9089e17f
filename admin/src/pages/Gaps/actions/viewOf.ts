import type { Gap } from '../../../../../server/src/core/coverage/types';
import type { Selection } from '../../../report/reportAddress';
import type { CoverageQuery } from '../../../services/answers';

/** The view and the selection that list the pieces a gap is about, in a locale. */
export const viewOf = (
  { stage, persona, format, types }: Gap,
  { filter, locale }: { readonly filter: CoverageQuery; readonly locale: string | null },
): [CoverageQuery, Selection] => {
  const { journey, status } = filter;
  const view = {
    ...(journey !== undefined && { journey }),
    ...(status !== undefined && { status }),
    ...(locale !== null && { locale }),
    ...(format !== null && { format }),
    ...(types !== null && { types: types.join(',') }),
  };
  return [view, { ...(stage !== null && { stage }), ...(persona !== null && { for: persona }) }];
};
