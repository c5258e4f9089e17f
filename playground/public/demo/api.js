/** How many pieces the page asks for. */
export const PAGE_SIZE = 12;

/**
 * The request for a visitor. `choice.stage` is a stage key or '' for an unknown visitor;
 * `choice.readiness`, when it is not null, is asked for instead.
 */
export const contentUrl = ({ stage, readiness, persona, locale }) => {
  const query = new URLSearchParams();
  if (readiness !== null) query.set('readiness', String(readiness));
  else if (stage) query.set('stage', stage);
  if (persona) query.set('persona', persona);
  query.set('locale', locale);
  query.set('explain', 'true');
  query.set('pagination[pageSize]', String(PAGE_SIZE));
  // Brackets are allowed to stand in a query, and easier to read.
  return `/api/journey/content?${query.toString().replace(/%5B/g, '[').replace(/%5D/g, ']')}`;
};

/** Fetches an answer of the content API; throws an Error with the API's own message. */
export const fetchJson = async (url, signal) => {
  const response = await fetch(url, { signal, headers: { Accept: 'application/json' } });
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Error(body?.error?.message ?? `The server answered ${response.status}`);
  }
  return body;
};

/** Journey, personas and formats with names in one language. */
export const fetchDefinitions = async (locale) => {
  const [journeys, personas, formats] = await Promise.all(
    ['journeys', 'personas', 'formats'].map((name) =>
      fetchJson(`/api/journey/${name}?locale=${locale}`),
    ),
  );
  return {
    journey: journeys.data.find((journey) => journey.isDefault) ?? journeys.data[0],
    personas: personas.data,
    formats: formats.data,
  };
};
