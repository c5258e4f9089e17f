import type { Translate, TranslationKey } from '../../localization/useTranslate';
import type { Names } from '../../report/useNames';
import type { LeftOutPiece, PreviewedPiece } from '../../services/previewAs';

type Level = PreviewedPiece['match']['level'];

/** What a match level is called. */
export const LEVEL = {
  exact: 'level.exact',
  stage: 'level.stage',
  'near-exact': 'level.near-exact',
  near: 'level.near',
  untargeted: 'level.untargeted',
} as const satisfies Record<Level, TranslationKey>;

const REASON = {
  exact: 'preview.reason.exact',
  stage: 'preview.reason.stage',
  'near-exact': 'preview.reason.near-exact',
  near: 'preview.reason.near',
  untargeted: 'preview.reason.untargeted',
} as const satisfies Record<Level, TranslationKey>;

interface Wording {
  readonly t: Translate;
  readonly names: Names;
}

/** Why a piece stands where it stands, in words. */
export const matchReason = ({ match, explain, targeting }: PreviewedPiece, { t, names }: Wording) =>
  t(REASON[match.level], {
    stage: match.stage === null ? '' : names.stage(match.stage),
    persona: match.persona === null ? '' : names.persona(match.persona),
    primary: explain.stage.primary === true ? 'yes' : 'no',
    distance: explain.stage.distance ?? 0,
    everyone: targeting.personas.length === 0 ? 'yes' : 'no',
  });

const LEFT_OUT = {
  excluded: 'preview.left-out.excluded',
  'other-persona': 'preview.left-out.other-persona',
  'not-published': 'preview.left-out.not-published',
} as const satisfies Record<LeftOutPiece['reason'], TranslationKey>;

/** Why a piece is not in the answer, in words. */
export const leftOutReason = (
  { reason, targeting }: LeftOutPiece,
  { t, names, list }: Wording & { readonly list: (items: readonly string[]) => string },
) => t(LEFT_OUT[reason], { personas: list(targeting.personas.map(names.persona)) });
