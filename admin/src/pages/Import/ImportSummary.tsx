import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import type { CheckedImport } from '../../../../server/src/contracts/import';
import { LoadingError } from '../../components/LoadingError';
import { useFocusOnMount } from '../../content-manager/bulk/useFocusOnMount';
import { useTranslate } from '../../localization/useTranslate';
import { isClearing, isProblem } from './lineState';
import type { Applying } from './useApply';

interface ImportSummaryProps {
  readonly checked: CheckedImport;
  readonly applying: Applying;
  readonly onStartOver: () => void;
  readonly onDownload: () => void;
}

/** How many lines do what, and how many the import has written. */
const useFigures = ({ checked, applying }: Pick<ImportSummaryProps, 'checked' | 'applying'>) => {
  const { lines, total, unchanged } = checked;
  const outcomes = [...applying.outcomes.values()];
  const count = (outcome: string) => outcomes.filter((each) => each.outcome === outcome).length;
  const problems = lines.filter(isProblem).length;
  const writes = lines.length - problems;
  const left = writes - outcomes.length;

  return {
    writes,
    left,
    done: outcomes.length,
    before: {
      total,
      unchanged,
      problems,
      changes: writes,
      clearings: lines.filter(isClearing).length,
    },
    after: {
      changed: count('changed'),
      unchanged: unchanged + count('unchanged'),
      left: problems + left + count('skipped') + count('failed'),
    },
  };
};

const Before = ({
  checked,
  writes,
}: {
  readonly checked: CheckedImport;
  readonly writes: number;
}) => {
  const t = useTranslate();

  return (
    <>
      {checked.ignored.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('import.ignored', { columns: checked.ignored.join(', ') })}
        </Typography>
      )}
      {writes > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('import.drafts')}
        </Typography>
      )}
    </>
  );
};

/** What the import does, in figures, and what can be done about it. */
export const ImportSummary = (props: ImportSummaryProps) => {
  const { checked, applying, onStartOver, onDownload } = props;
  const { phase, error, run, stop } = applying;
  const t = useTranslate();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { writes, left, done, before, after } = useFigures(props);
  const titles = {
    before: t('import.checked'),
    running: t('import.applying'),
    after: t(left === 0 ? 'import.done' : 'import.stopped'),
  };

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography ref={heading} tabIndex={-1} variant="beta" tag="h2">
          {titles[phase]}
        </Typography>
        <Typography role="status" textColor="neutral700">
          {phase === 'before' &&
            (before.total === 0 ? t('import.empty') : t('import.checked-summary', before))}
          {phase === 'after' && t('import.done-summary', after)}
        </Typography>
        {phase === 'before' && <Before checked={checked} writes={writes} />}
        {phase === 'running' && (
          <>
            <ProgressBar aria-label={t('import.applying')} value={done} max={writes} />
            <Typography variant="pi" textColor="neutral600">
              {t('import.progress', { done, total: writes })}
            </Typography>
          </>
        )}
        {phase === 'after' && error !== null && (
          <LoadingError text={t('import.failed')} error={error} onRetry={() => void run()} />
        )}
        <Flex gap={2} wrap="wrap">
          {phase === 'running' ? (
            <Button variant="tertiary" onClick={stop}>
              {t('import.stop')}
            </Button>
          ) : (
            <>
              {left > 0 && (
                <Button onClick={() => void run()}>
                  {t(phase === 'after' ? 'import.continue' : 'import.apply', { count: left })}
                </Button>
              )}
              <Button variant="tertiary" onClick={onStartOver}>
                {t('import.start-over')}
              </Button>
              {checked.lines.length > 0 && (
                <Button variant="tertiary" startIcon={<Download />} onClick={onDownload}>
                  {t('import.download')}
                </Button>
              )}
            </>
          )}
        </Flex>
      </Flex>
    </Box>
  );
};
