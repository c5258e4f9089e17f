import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { ExpectationState } from '../../../../server/src/core/coverage/expectation-states';
import { useTranslate } from '../../localization/useTranslate';
import { PLUGIN_ID } from '../../pluginId';
import type { Names } from '../../report/useNames';
import type { ExpectationStates, StoredExpectation } from '../../services/expectations';

interface ExpectationNowProps {
  readonly expectation: StoredExpectation;
  readonly states: ExpectationStates | undefined;
  readonly names: Names;
}

/** Where the pieces that count for an expectation are listed. */
const addressOf = ({
  journey,
  stage,
  persona,
  format,
  locale,
  types,
}: StoredExpectation): string => {
  const asked = {
    ...(journey === undefined ? {} : { journey }),
    stage,
    ...(persona === null ? {} : { persona }),
    ...(format === null ? {} : { format }),
    ...(types === null ? {} : { types: types.join(',') }),
    locale: locale ?? '*',
  };
  return `/plugins/${PLUGIN_ID}/inventory?${new URLSearchParams(asked).toString()}`;
};

const LOOKS = {
  met: { backgroundColor: 'success100', textColor: 'success700' },
  unmet: { backgroundColor: 'danger100', textColor: 'danger700' },
  partly: { backgroundColor: 'warning100', textColor: 'neutral800' },
  surplus: { backgroundColor: 'secondary100', textColor: 'secondary700' },
} as const;

const TEXTS = {
  met: 'expectation.met',
  unmet: 'expectation.unmet',
  partly: 'expectation.partly',
  surplus: 'expectation.too-many',
} as const;

const verdictOf = ({ asked, met, surplus }: ExpectationState): keyof typeof LOOKS => {
  if (met < asked) return met === 0 ? 'unmet' : 'partly';
  return surplus > 0 ? 'surplus' : 'met';
};

const Counted = ({ state, names }: { readonly state: ExpectationState; readonly names: Names }) => {
  const t = useTranslate();
  const { asked, met, fewest, most } = state;
  if (fewest === null || most === null) return null;
  const where = { persona: names.persona(fewest.persona), locale: names.locale(fewest.locale) };

  return (
    <Flex direction="column" alignItems="start">
      <Typography variant="pi">
        {fewest.count === most.count
          ? t('expectation.count', { count: fewest.count })
          : t('expectation.counts', { fewest: fewest.count, most: most.count })}
      </Typography>
      {met > 0 && met < asked && (
        <Typography variant="pi" textColor="neutral600">
          {t('expectation.met-for', { met, asked, ...where })}
        </Typography>
      )}
    </Flex>
  );
};

/** Whether an expectation is met, and by what. */
export const ExpectationNow = ({ expectation, states, names }: ExpectationNowProps) => {
  const t = useTranslate();
  if (states === undefined) return null;
  const state = states[expectation.key];
  if (state === undefined) return <Badge>{t('expectation.silent')}</Badge>;
  if (state.asked === 0) return <Badge>{t('expectation.overruled')}</Badge>;
  const verdict = verdictOf(state);

  return (
    <Flex
      direction="column"
      alignItems="start"
      gap={1}
      paddingTop={2}
      paddingBottom={2}
      style={{ whiteSpace: 'normal' }}
    >
      <Badge {...LOOKS[verdict]}>{t(TEXTS[verdict])}</Badge>
      <Counted state={state} names={names} />
      {(state.most?.count ?? 0) > 0 && (
        <Link tag={NavLink} to={addressOf(expectation)}>
          {t('expectation.see-pieces')}
        </Link>
      )}
    </Flex>
  );
};
