import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useTranslate } from '../../localization/useTranslate';
import type { ReportView } from '../../report/ReportPage';
import { Card } from '../../components/Card';
import { TransitionGraph } from './TransitionGraph';
import { TransitionTable } from './TransitionTable';
import type { Way } from './wayOf';

interface WayCardProps extends Pick<ReportView, 'names' | 'filter'> {
  readonly way: Way;
  readonly isCyclic: boolean;
  readonly greatest: number;
  readonly asTable: boolean;
}

/** One persona's way: whether it leads on, in a sentence, and drawn or in figures. */
export const WayCard = ({ asTable, isCyclic, greatest, ...shown }: WayCardProps) => {
  const { way, names } = shown;
  const t = useTranslate();
  const intl = useIntl();
  const label = way.persona === null ? t('transition.anybody') : names.persona(way.persona);
  const deadEnds = way.steps.filter(({ deadEnd }) => deadEnd);

  const verdict = (): string => {
    if (way.stages.every(({ count }) => count === 0)) return t('transition.nothing');
    if (deadEnds.length === 0) return t('transition.none');
    return t('transition.dead-ends', {
      count: deadEnds.length,
      list: intl.formatList(
        deadEnds.map(({ from }) => t('transition.after', { stage: names.stage(from) })),
      ),
    });
  };

  return (
    <Card
      title={label}
      text={way.persona === null ? `${t('transition.anybody-text')} ${verdict()}` : verdict()}
    >
      <Box paddingLeft={5} paddingRight={5} paddingBottom={5}>
        {asTable ? (
          <TransitionTable {...shown} label={label} />
        ) : (
          <TransitionGraph {...shown} label={label} isCyclic={isCyclic} greatest={greatest} />
        )}
      </Box>
    </Card>
  );
};
