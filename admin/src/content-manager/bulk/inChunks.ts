import type { PieceOutcome } from '../../../../server/src/core/targeting/outcome';

/** So many pieces a request: few enough that progress shows, and that what a lost one leaves open is little. */
export const PIECES_A_CHUNK = 25;

interface Identity {
  readonly contentType: string;
  readonly documentId: string;
}

interface Work<Piece extends Identity> {
  readonly pieces: readonly Piece[];
  readonly send: (pieces: readonly Piece[]) => Promise<readonly PieceOutcome[]>;
  readonly onProgress: (outcomes: readonly PieceOutcome[]) => void;
  /** What to say of a request that failed. */
  readonly messageOf: (error: unknown) => string;
}

const failed = ({ contentType, documentId }: Identity, message: string): PieceOutcome => ({
  contentType,
  documentId,
  title: '',
  outcome: 'failed',
  reason: null,
  message,
  versions: [],
});

/**
 * Sends pieces chunk by chunk, and gives the outcome of each. After a request that failed none more
 * is sent: its pieces and those that were to follow are told of as failed.
 */
export const inChunks = async <Piece extends Identity>({
  pieces,
  send,
  onProgress,
  messageOf,
}: Work<Piece>): Promise<readonly PieceOutcome[]> => {
  const outcomes: PieceOutcome[] = [];
  for (let start = 0; start < pieces.length; start += PIECES_A_CHUNK) {
    try {
      outcomes.push(...(await send(pieces.slice(start, start + PIECES_A_CHUNK))));
    } catch (error) {
      outcomes.push(...pieces.slice(start).map((piece) => failed(piece, messageOf(error))));
      onProgress(outcomes);
      break;
    }
    onProgress([...outcomes]);
  }
  return outcomes;
};
