/** Identifies a piece whatever language it is shown in. */
export const keyOf = (piece) => `${piece.contentType} ${piece.documentId}`;

/** The longest run of keys that stand in the same order before and after: those have stayed in place. */
const stayedInPlace = (before, after) => {
  const places = new Map(before.map((key, place) => [key, place]));
  const runs = [];
  after.forEach((key, index) => {
    const best = runs
      .filter((run, other) => other < index && places.get(run.at(-1)) < places.get(key))
      .reduce((longest, run) => (run.length > longest.length ? run : longest), []);
    runs.push([...best, key]);
  });
  return new Set(runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
};

/**
 * What differs between two answers: keys that are new, keys that have moved (with the place they
 * had, counted from 1, and the level they had), and the pieces that are gone. A piece has moved
 * when it has changed its level, or its place among those that are in both answers.
 */
export const changesBetween = (before, after) => {
  const earlier = new Map(
    before.map((piece, index) => [keyOf(piece), { piece, place: index + 1 }]),
  );
  const later = new Set(after.map(keyOf));
  const inBoth = (pieces) => pieces.map(keyOf).filter((key) => earlier.has(key) && later.has(key));
  const stayed = stayedInPlace(inBoth(before), inBoth(after));

  const moved = new Map();
  for (const piece of after) {
    const was = earlier.get(keyOf(piece));
    if (!was) continue;
    const level = was.piece.journey.match.level;
    if (level !== piece.journey.match.level || !stayed.has(keyOf(piece))) {
      moved.set(keyOf(piece), { place: was.place, level });
    }
  }
  return {
    added: new Set(after.map(keyOf).filter((key) => !earlier.has(key))),
    moved,
    gone: before.filter((piece) => !later.has(keyOf(piece))),
  };
};

/** One sentence for a screen reader and everyone else. */
export const summaryOf = ({ added, moved, gone }) => {
  const parts = [
    added.size > 0 && `${added.size} new`,
    moved.size > 0 && `${moved.size} moved`,
    gone.length > 0 && `${gone.length} left the list`,
  ].filter(Boolean);
  return parts.length > 0 ? `Since your last choice: ${parts.join(', ')}.` : 'Nothing changed.';
};
