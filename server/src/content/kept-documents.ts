import type { KeptPiece } from '../kept';
import type { Moment } from '../kept/moment';
import { rightsOf } from '../kept/rights';
import { service } from '../services/get';
import type { Strapi } from '../strapi-shims/types';
import { loadDocuments, pieceKey, type Documents, type Wanted } from './documents';

type Piece = Wanted['pieces'][number];

/** What a piece is kept under for who has the same rights and asks for the same of it. */
const keyFor = ({ query, status, auth }: Wanted): ((piece: Piece) => string) | null => {
  const rights = rightsOf(auth);
  if (rights === null) return null;
  const asked = JSON.stringify([status, query]);
  return (piece) => `${rights} ${asked} ${pieceKey(piece)}`;
};

const toKeep = (document: KeptPiece['document']): KeptPiece => ({
  document,
  length: JSON.stringify(document).length,
});

/** `loadDocuments`, for pieces that were not loaded already for the same rights since the last write. */
export const loadKeptDocuments = async (
  strapi: Strapi,
  { site: { version }, saw, onceSure }: Moment,
  wanted: Wanted,
): Promise<Documents> => {
  const keyOf = keyFor(wanted);
  if (version === null || keyOf === null) {
    saw(null);
    return loadDocuments(strapi, wanted);
  }
  const store = service(strapi, 'kept').pieces;
  const documents: Documents = new Map();
  const missing: Piece[] = [];
  for (const piece of wanted.pieces) {
    const kept = store.peek(version, keyOf(piece));
    if (kept) documents.set(pieceKey(piece), kept.document);
    else missing.push(piece);
  }
  if (missing.length === 0) return documents;
  saw(null);
  const loaded = await loadDocuments(strapi, { ...wanted, pieces: missing });
  for (const piece of missing) {
    const document = loaded.get(pieceKey(piece));
    if (!document) continue;
    documents.set(pieceKey(piece), document);
    onceSure(() => store.set(version, keyOf(piece), toKeep(document)));
  }
  return documents;
};
