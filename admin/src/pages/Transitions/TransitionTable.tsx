import { useTranslate } from '../../localization/useTranslate';
import { deadEndAddress, inventoryAddress, type Selection } from '../../report/reportAddress';
import type { ReportView } from '../../report/ReportPage';
import { PlainTable } from '../Coverage/charts/PlainTable';
import type { Way } from './wayOf';

interface TransitionTableProps extends Pick<ReportView, 'names' | 'filter'> {
  readonly way: Way;
  readonly label: string;
}

/** The same in figures: from each stage to the next. */
export const TransitionTable = ({ way, label, names, filter }: TransitionTableProps) => {
  const t = useTranslate();
  const row: Selection = way.persona === null ? {} : { for: way.persona };
  const pieces = (stage: string, count: number) => ({
    id: stage,
    text: String(count),
    address: inventoryAddress(filter, { stage, ...row }),
    label: t('transition.node', { stage: names.stage(stage), count }),
  });

  return (
    <PlainTable
      label={label}
      heads={[
        t('transition.from'),
        t('transition.to'),
        t('transition.from-count'),
        t('transition.to-count'),
        t('transition.result'),
      ]}
      rows={way.steps.map((step) => {
        const { from, to, fromCount, toCount, deadEnd } = step;
        return {
          id: from,
          name: names.stage(from),
          figures: [
            { id: 'to', text: names.stage(to) },
            pieces(from, fromCount),
            pieces(to, toCount),
            deadEnd
              ? {
                  id: 'way',
                  text: t('transition.dead-end'),
                  address: deadEndAddress(filter, step),
                  label: t('transition.dead-end-link', {
                    from: names.stage(from),
                    to: names.stage(to),
                  }),
                }
              : {
                  id: 'way',
                  text: t(fromCount > 0 ? 'transition.goes-on' : 'transition.starts-late'),
                },
          ],
        };
      })}
    />
  );
};
