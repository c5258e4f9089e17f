import { Flex, LinkButton } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import type { GapOnList } from '../../../../../server/src/core/coverage/dismissals';
import { useTranslate } from '../../../localization/useTranslate';
import { PERMISSIONS } from '../../../permissions';
import { inventoryAddress } from '../../../report/reportAddress';
import type { ReportView } from '../../../report/ReportPage';
import { PieceLink } from '../PieceLink';
import { BringBack } from './BringBack';
import { CreateDraft } from './CreateDraft';
import { DismissGap } from './DismissGap';
import { TranslatePieces } from './TranslatePieces';
import { viewOf } from './viewOf';

interface GapActionsProps extends ReportView {
  readonly gap: GapOnList;
  /** The id of what the gap is told in: to hear which gap a button is about. */
  readonly describedBy: string;
}

/** What can be done about a gap: close it, or say that it is no work. */
export const GapActions = ({ gap, describedBy, ...view }: GapActionsProps) => {
  const t = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS.manageExpectations);
  const { definitions, filter, names } = view;
  const isTaggedJourney = [undefined, definitions.journey.key].includes(filter.journey);

  return (
    <Flex gap={2} wrap="wrap" justifyContent="flex-end">
      <CreateDraft gap={gap} isTaggedJourney={isTaggedJourney} describedBy={describedBy} />
      {gap.type === 'locale-missing' && (
        <TranslatePieces {...view} gap={gap} describedBy={describedBy} />
      )}
      {gap.type === 'surplus' && (
        <LinkButton
          tag={Link}
          to={inventoryAddress(...viewOf(gap, { filter, locale: gap.locale }))}
          variant="secondary"
          aria-describedby={describedBy}
        >
          {t('gap.show-pieces')}
        </LinkButton>
      )}
      <PieceLink gap={gap} names={names} />
      {allowedActions['canManage'] === true &&
        (gap.dismissal === null ? (
          <DismissGap gap={gap} filter={filter} describedBy={describedBy} />
        ) : (
          <BringBack gap={gap} filter={filter} describedBy={describedBy} />
        ))}
    </Flex>
  );
};
