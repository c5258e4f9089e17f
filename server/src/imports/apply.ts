import type { ApplyRequest } from '../contracts/import';
import { TAG_COLUMNS } from '../core/import/columns';
import { areSameTags, tagsOf } from '../core/import/plan';
import { withDefaults } from '../core/targeting/normalise';
import type { PieceOutcome } from '../core/targeting/outcome';
import type { Targeting } from '../core/targeting/types';
import { defaultTargeting } from '../definitions/default-targeting';
import { loadDefinitions } from '../definitions/load';
import { enabledTypes } from '../schema/enabled-types';
import type { Strapi } from '../strapi-shims/types';
import { writePieces, type Changer } from '../targeting/change';
import { checkChange } from '../targeting/tag-ids';
import type { Plan } from '../targeting/write-piece';

type Line = ApplyRequest['lines'][number];

const NO_TAGS: Targeting = { stages: [], personas: [], format: null, touchpoints: [] };

/** The tags of a line in place of a piece's own; null when they are no longer what was checked. */
const planFor =
  ({ changes }: Line, defaults: Targeting): Plan =>
  ({ current }) => {
    const counting = withDefaults(current, defaults);
    const isAsChecked = TAG_COLUMNS.every((column) => {
      const change = changes[column];
      return !change || areSameTags(column, tagsOf(counting, column), change.before);
    });
    if (!isAsChecked) return null;
    return {
      stages: changes.stages?.after ?? current.stages,
      personas: changes.personas?.after ?? current.personas,
      format: changes.format ? (changes.format.after[0] ?? null) : current.format,
      touchpoints: changes.touchpoints?.after ?? current.touchpoints,
    };
  };

const replacing = ({ changes }: Line) => {
  const by = (column: (typeof TAG_COLUMNS)[number]) => {
    const change = changes[column];
    return change ? { kind: 'replace' as const, keys: change.after } : null;
  };
  return {
    stages: by('stages'),
    personas: by('personas'),
    format: by('format'),
    touchpoints: by('touchpoints'),
  };
};

/**
 * Writes lines that were checked, each by itself, and tells what became of each. A piece that was
 * changed since is passed over.
 */
export const applyImport = async (
  strapi: Strapi,
  { lines }: ApplyRequest,
  changer: Changer,
): Promise<PieceOutcome[]> => {
  const definitions = await loadDefinitions(strapi);
  for (const line of lines) checkChange(replacing(line), definitions);
  const defaults = new Map(
    enabledTypes(strapi).map((type) => [type.uid, defaultTargeting(type, definitions)]),
  );
  const plans = lines.map((line) => planFor(line, defaults.get(line.contentType) ?? NO_TAGS));
  return writePieces(strapi, {
    pieces: lines,
    planOf: (index) => plans[index] ?? (() => null),
    changer,
    definitions,
  });
};
