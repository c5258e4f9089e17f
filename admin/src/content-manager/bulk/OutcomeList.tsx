import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type {
  Outcome,
  PieceOutcome,
  VersionChange,
} from '../../../../server/src/core/targeting/outcome';
import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { Definitions } from '../../services/answers';
import { nameOfKey } from '../panel/nameOfKey';
import { type TagKind, toTagLists } from '../panel/tagLists';
import { REASON } from './reason';

const KINDS = {
  stages: 'panel.stages',
  personas: 'panel.personas',
  format: 'panel.format',
  touchpoints: 'panel.touchpoints',
} as const satisfies Record<TagKind, string>;

const LOOK = {
  changed: { key: 'bulk.outcome.changed', backgroundColor: 'success100', textColor: 'success700' },
  unchanged: {
    key: 'bulk.outcome.unchanged',
    backgroundColor: 'neutral150',
    textColor: 'neutral700',
  },
  skipped: { key: 'bulk.outcome.skipped', backgroundColor: 'warning100', textColor: 'warning700' },
  failed: { key: 'bulk.outcome.failed', backgroundColor: 'danger100', textColor: 'danger700' },
} as const;

/** What needs a look stands on top. */
const ORDER: readonly Outcome[] = ['failed', 'skipped', 'changed', 'unchanged'];
const SHOWN_AT_FIRST = 50;

const LINE_ABOVE = { borderColor: 'neutral150', borderStyle: 'solid', borderWidth: '1px 0 0 0' };

const VersionLines = ({
  version,
  definitions,
}: {
  readonly version: VersionChange;
  readonly definitions: Definitions;
}) => {
  const t = useTranslate();
  const intl = useIntl();
  const nameIn = useNameIn();
  const options = {
    stages: definitions.journey.stages,
    personas: definitions.personas,
    format: definitions.formats,
    touchpoints: definitions.touchpoints,
  };
  const [before, after] = [toTagLists(version.before), toTagLists(version.after)];
  const namesOf = (kind: TagKind, keys: readonly string[]) =>
    keys.length === 0
      ? t('bulk.none')
      : intl.formatList(
          keys.map((key) => nameOfKey({ key, options: options[kind], nameIn })),
          { type: 'unit', style: 'short' },
        );
  const changed = (Object.keys(KINDS) as TagKind[]).filter(
    (kind) => before[kind].join() !== after[kind].join(),
  );

  return changed.map((kind) => (
    <Typography key={kind} variant="pi" textColor="neutral700" tag="p">
      {t('bulk.from-to', {
        kind: t(KINDS[kind]),
        before: namesOf(kind, before[kind]),
        after: namesOf(kind, after[kind]),
      })}
    </Typography>
  ));
};

interface OutcomeListProps {
  readonly label: string;
  readonly outcomes: readonly PieceOutcome[];
  readonly definitions: Definitions;
  /** Titles as the list of the Content Manager has them, by document id. */
  readonly titles: ReadonlyMap<string, string>;
  /** What to call a piece that changes: "Will change" before, "Changed" after. */
  readonly changedText: string;
}

/** Piece by piece, what became or would become of it, and why. */
export const OutcomeList = (props: OutcomeListProps) => {
  const { label, outcomes, definitions, titles, changedText } = props;
  const t = useTranslate();
  const [isWhole, setIsWhole] = useState(false);
  const sorted = ORDER.flatMap((kind) => outcomes.filter(({ outcome }) => outcome === kind));
  const shown = isWhole ? sorted : sorted.slice(0, SHOWN_AT_FIRST);
  const textOf = ({ reason, message }: PieceOutcome) =>
    reason === null ? message : t(REASON[reason]);

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Box tag="ul" aria-label={label} borderColor="neutral150" hasRadius>
        {shown.map((piece, index) => {
          const { key, ...colors } = LOOK[piece.outcome];
          return (
            <Flex
              key={`${piece.contentType} ${piece.documentId} ${index}`}
              tag="li"
              justifyContent="space-between"
              alignItems="start"
              gap={4}
              paddingTop={3}
              paddingBottom={3}
              paddingLeft={4}
              paddingRight={4}
              {...(index > 0 && LINE_ABOVE)}
            >
              <Box minWidth={0}>
                <Typography fontWeight="semiBold" tag="p">
                  {piece.title || titles.get(piece.documentId) || piece.documentId}
                </Typography>
                {piece.outcome === 'changed' &&
                  piece.versions.map((version) => (
                    <VersionLines
                      key={version.locale ?? ''}
                      version={version}
                      definitions={definitions}
                    />
                  ))}
                {textOf(piece) && (
                  <Typography variant="pi" textColor="neutral700" tag="p">
                    {textOf(piece)}
                  </Typography>
                )}
              </Box>
              <Badge {...colors} shrink={0}>
                {piece.outcome === 'changed' ? changedText : t(key)}
              </Badge>
            </Flex>
          );
        })}
      </Box>
      {shown.length < sorted.length && (
        <Button variant="tertiary" onClick={() => setIsWhole(true)}>
          {t('bulk.show-all', { count: sorted.length })}
        </Button>
      )}
    </Flex>
  );
};
