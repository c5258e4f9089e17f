import etag from 'etag';

/** A body of the content API as it is sent, with what its headers are made of. */
export interface Answer {
  readonly body: string;
  readonly etag: string;
  /** To purge it by in a cache in front of the site; null: there are none. */
  readonly tags: readonly string[] | null;
}

export const answerOf = (body: object): Answer => {
  const { meta } = body as { meta?: { cache?: { tags?: string[] } } };
  const text = JSON.stringify(body);
  return { body: text, etag: etag(text), tags: meta?.cache?.tags ?? null };
};
