import type { DefinitionListing } from '../../../server/src/definitions/admin-listing';
import type { SavedTargeting } from '../../../server/src/targeting/read';
import { request } from './request';
import type { Session } from './session';

type Served = Pick<Session, 'server' | 'admin'>;

/** The host's enabled types that hold many documents. */
export type Collection = 'article' | 'notice';

/** A document to be made, its tags by key. */
export interface NewPiece {
  type: Collection;
  title: string;
  stages?: string[];
  personas?: string[];
  format?: string;
  /** Default: published. Of no meaning for a type without drafts. */
  draft?: boolean;
}

const uidOf = (type: string): string => `api::${type}.${type}`;

const listDefinitions = async ({ server, admin }: Served): Promise<DefinitionListing> => {
  const answer = await request<{ data: DefinitionListing }>(`${server.url}/journey/definitions`, {
    token: admin.token,
  });
  return answer.data;
};

/** @param name in English */
export const createPersona = ({ server, admin }: Served, key: string, name: string) =>
  request(`${server.url}/journey/personas`, {
    method: 'POST',
    token: admin.token,
    body: { key, name: { en: name } },
  });

/** @param code of the language, `da` for one; @param name in English */
export const createLocale = ({ server, admin }: Served, code: string, name: string) =>
  request(`${server.url}/i18n/locales`, {
    method: 'POST',
    token: admin.token,
    body: { code, name: `${name} (${code})`, isDefault: false },
  });

interface Linkable {
  key: string;
  id: number;
  documentId: string;
}

/** The value of a relation in a write of the Content Manager. */
const connecting = (keys: readonly string[], among: readonly Linkable[]) => ({
  connect: keys.map((key) => {
    const found = among.find((each) => each.key === key);
    if (!found) throw new Error(`The host has no "${key}".`);
    return { id: found.id, documentId: found.documentId };
  }),
});

/** Makes a document as the Content Manager does, and publishes it. Answers with its documentId. */
export const createPiece = async (session: Served, piece: NewPiece): Promise<string> => {
  const { server, admin } = session;
  const { journey, personas, formats } = await listDefinitions(session);
  const url = `${server.url}/content-manager/collection-types/${uidOf(piece.type)}`;
  const sending = { method: 'POST', token: admin.token } as const;
  const { data } = await request<{ data: { documentId: string } }>(url, {
    ...sending,
    body: {
      title: piece.title,
      journeyStages: connecting(piece.stages ?? [], journey.stages),
      journeyPersonas: connecting(piece.personas ?? [], personas),
      journeyFormat: connecting(piece.format === undefined ? [] : [piece.format], formats),
    },
  });
  if (piece.type === 'article' && !piece.draft) {
    await request(`${url}/${data.documentId}/actions/publish`, { ...sending, body: {} });
  }
  return data.documentId;
};

/** The tags that one version of a document has of its own. */
export const tagsOf = async (
  { server, admin }: Served,
  type: string,
  version: { documentId: string; status: 'draft' | 'published'; locale?: string },
): Promise<SavedTargeting['own']> => {
  const { documentId, ...query } = version;
  const place = `${server.url}/journey/targeting/${uidOf(type)}/${documentId}`;
  const { data } = await request<{ data: SavedTargeting }>(
    `${place}?${new URLSearchParams(query).toString()}`,
    { token: admin.token },
  );
  return data.own;
};
