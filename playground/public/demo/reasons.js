/** What each rung of the ladder means, best first. */
export const LEVELS = [
  { level: 'exact', title: 'Exact', meaning: 'Made for this stage and this persona' },
  { level: 'stage', title: 'Stage', meaning: 'Made for this stage' },
  { level: 'near-exact', title: 'Near, exact', meaning: 'Made for this persona, at another stage' },
  { level: 'near', title: 'Near', meaning: 'Made for another stage' },
  { level: 'untargeted', title: 'Untargeted', meaning: 'Has no stage, and fills up the answer' },
];

/** The name of a thing with a key; the key itself for one that is not known. */
export const nameOf = (things, key) => things.find((thing) => thing.key === key)?.name ?? key;

const distanceText = (distance) => {
  if (distance === 0) return 'next to the one asked for';
  return `${distance} points of readiness from the one asked for`;
};

/** Why a piece stands where it stands, as sentences. */
export const reasonsFor = (piece, { journey, personas }) => {
  const { match, explain } = piece.journey;
  if (match.stage === null) return ['It has no stage, so it comes after everything that has.'];

  const stage = nameOf(journey.stages, match.stage);
  const isNear = match.level === 'near' || match.level === 'near-exact';
  const distance = explain?.stage.distance ?? null;
  const where = isNear && distance !== null ? `, ${distanceText(distance)}` : '';
  const rank = explain?.stage.primary ? 'primary' : 'secondary';
  const persona = match.persona && nameOf(personas, match.persona);
  return [
    explain ? `${stage} is its ${rank} stage${where}.` : `It serves ${stage}${where}.`,
    ...(persona ? [`It names the persona ${persona}.`] : []),
  ];
};

/** `api::case-study.case-study` gives `Case study`. */
export const typeName = (uid) => {
  const words = uid.split('.').at(-1).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
