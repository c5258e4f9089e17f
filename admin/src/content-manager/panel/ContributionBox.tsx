import { Box, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import { PERMISSIONS } from '../../permissions';
import { inventoryAddress, rowOf } from '../../report/reportAddress';
import type { Definitions } from '../../services/answers';
import { useHostTypes } from '../../strapi-shims/contentManager';
import { FILL_SENTENCE, fillValues } from './fillSentence';
import { FillBadge } from './FillBadge';
import { nameOfKey } from './nameOfKey';
import { OtherPieces } from './OtherPieces';
import { SkeletonBar } from './Skeleton';
import type { TagLists } from './tagLists';
import { type PieceOnScreen, useContribution } from './useContribution';

interface ContributionBoxProps {
  readonly piece: PieceOnScreen;
  readonly definitions: Definitions;
  /** What counts for the piece. */
  readonly tags: TagLists;
}

const useFillNames = ({ definitions, tags, piece }: ContributionBoxProps) => {
  const nameIn = useNameIn();
  const intl = useIntl();
  const type = useHostTypes().find(({ uid }) => uid === piece.model);
  const { journey, personas, formats } = definitions;

  return {
    stage: nameOfKey({ key: tags.stages[0] ?? '', options: journey.stages, nameIn }),
    type: type?.displayName ?? piece.model,
    persona: (key: string) => nameOfKey({ key, options: personas, nameIn }),
    format: (key: string) => nameOfKey({ key, options: formats, nameIn }),
    list: (items: readonly string[]) => intl.formatList(items),
    localeName: (code: string) => intl.formatDisplayName(code, { type: 'language' }) ?? code,
  };
};

/** Who else serves the cell that the piece stands in, and which gap the piece fills. */
export const ContributionBox = (props: ContributionBoxProps) => {
  const t = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS.readCoverage);
  const { localeName, ...names } = useFillNames(props);
  const [stage] = props.tags.stages;
  const shown = useContribution(props.piece, props.tags);
  if (shown === null || stage === undefined || shown.isError) return null;

  const { contribution, isCurrent } = shown;
  const locale =
    contribution === undefined || contribution.locale === '*'
      ? undefined
      : localeName(contribution.locale);

  return (
    <Flex direction="column" alignItems="stretch" gap={2} aria-busy={!isCurrent}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800" tag="h3">
        {t('panel.others-title', { stage: names.stage })}
      </Typography>
      {contribution === undefined ? (
        <SkeletonBar height="2rem" />
      ) : (
        <Box style={{ opacity: isCurrent ? 1 : 0.5 }}>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {contribution.others.map((others) => (
              <OtherPieces
                key={others.persona}
                others={others}
                name={
                  others.persona === null ? t('coverage.everyone') : names.persona(others.persona)
                }
                address={
                  allowedActions['canRead'] === true
                    ? inventoryAddress(
                        { locale: contribution.locale },
                        { stage, ...rowOf(others.persona) },
                      )
                    : null
                }
              />
            ))}
          </Flex>
          <Flex
            role="status"
            direction="column"
            alignItems="stretch"
            gap={2}
            paddingTop={contribution.fills.length > 0 ? 2 : 0}
          >
            {contribution.fills.map((fill) => (
              <FillBadge key={JSON.stringify(fill)}>
                {t(FILL_SENTENCE[fill.kind], fillValues(fill, { ...names, locale }))}
              </FillBadge>
            ))}
          </Flex>
        </Box>
      )}
    </Flex>
  );
};
