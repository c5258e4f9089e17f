import { useRef, useState } from 'react';

import type { CheckedLine } from '../../../../server/src/contracts/import';
import type { PieceOutcome } from '../../../../server/src/core/targeting/outcome';
import { useApplyJourneyImportMutation } from '../../services/imports';
import { useTellOfNewTargetingMutation } from '../../services/retagging';

/** So many lines a request: few enough that progress shows and a stop is soon obeyed. */
const LINES_A_REQUEST = 25;

/** What has become of the lines so far, by the number of the line. */
export type LineOutcomes = ReadonlyMap<number, PieceOutcome>;

/** How the writing of an import comes along. */
export interface Applying {
  /** Whether the lines are about to be sent, or being sent, or were sent, all of them or some. */
  readonly phase: 'before' | 'running' | 'after';
  readonly outcomes: LineOutcomes;
  /** Why the last run ended before its end; null when it did not, or was stopped. */
  readonly error: unknown;
  /** Sends the lines that have no outcome yet, until all have one, one request fails, or it is stopped. */
  readonly run: () => Promise<void>;
  readonly stop: () => void;
}

const isWrite = (line: CheckedLine): boolean => Object.keys(line.changes).length > 0;

const asSent = ({ contentType, documentId, locale, changes }: CheckedLine) => ({
  contentType,
  documentId,
  locale,
  changes,
});

/** Writes the lines of an import that was checked, some at a time. What is written stays written. */
export const useApply = (lines: readonly CheckedLine[]): Applying => {
  const [apply] = useApplyJourneyImportMutation();
  const [tellOfNewTargeting] = useTellOfNewTargetingMutation();
  const [phase, setPhase] = useState<Applying['phase']>('before');
  const [outcomes, setOutcomes] = useState<LineOutcomes>(new Map());
  const [error, setError] = useState<unknown>(null);
  const isStopped = useRef(false);

  const run = async () => {
    isStopped.current = false;
    setError(null);
    setPhase('running');
    const known = new Map(outcomes);
    const toSend = lines.filter((line) => isWrite(line) && !known.has(line.line));
    try {
      for (let at = 0; at < toSend.length && !isStopped.current; at += LINES_A_REQUEST) {
        const some = toSend.slice(at, at + LINES_A_REQUEST);
        const answered = await apply({ lines: some.map(asSent) }).unwrap();
        some.forEach(({ line }, index) => {
          const outcome = answered[index];
          if (outcome) known.set(line, outcome);
        });
        setOutcomes(new Map(known));
      }
    } catch (reason) {
      setError(reason);
    } finally {
      setPhase('after');
      void tellOfNewTargeting([...known.values()]);
    }
  };

  return { phase, outcomes, error, run, stop: () => (isStopped.current = true) };
};
