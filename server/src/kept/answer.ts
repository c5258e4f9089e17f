import etag from 'etag';

/** A body of the content API as it is sent, with what its headers are made of. */
export interface Answer {
  readonly body: string;
  readonly etag: string;
  /** To purge it by in a cache in front of the site. */
  readonly tags: readonly string[];
}

/** Of the definitions, on which every answer depends: one changes, and all are of the past. */
export const definitionsTag = ({ key }: { readonly key: string }): string => `journey:${key}`;

/** A body as it is sent: what does not name what it depends on depends on the definitions alone. */
export const answerOf = (body: object, defaultJourney: { readonly key: string }): Answer => {
  const { meta } = body as { meta?: { cache?: { tags?: string[] } } };
  const text = JSON.stringify(body);
  const tags = meta?.cache?.tags ?? [definitionsTag(defaultJourney)];
  return { body: text, etag: etag(text), tags };
};
