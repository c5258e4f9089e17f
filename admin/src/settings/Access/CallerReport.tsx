import { Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';

import type { CheckedCaller } from '../../../../server/src/contracts/access';
import { type TranslationKey, useTranslate } from '../../localization/useTranslate';
import { useHostTypes } from '../../strapi-shims/contentManager';
import { Card } from '../../components/Card';

const KIND = {
  public: 'settings.access.kind.public',
  'api-token': 'settings.access.kind.api-token',
  user: 'settings.access.kind.user',
  other: 'settings.access.kind.other',
} as const satisfies Record<CheckedCaller['kind'], TranslationKey>;

/** Where the host grants what a caller lacks. */
const GRANTED_AT = {
  public: '/settings/users-permissions/roles',
  'api-token': '/settings/api-tokens',
  user: '/settings/users-permissions/roles',
  other: null,
} as const satisfies Record<CheckedCaller['kind'], string | null>;

interface RightProps {
  readonly isHeld: boolean;
  readonly children: ReactNode;
}

const Right = ({ isHeld, children }: RightProps) => {
  const t = useTranslate();

  return (
    <Tr>
      <Td>{children}</Td>
      <Td>
        <Flex gap={2}>
          {isHeld ? (
            <Check aria-hidden fill="success600" />
          ) : (
            <Cross aria-hidden fill="danger600" />
          )}
          <Typography>{t(isHeld ? 'settings.access.may' : 'settings.access.may-not')}</Typography>
        </Flex>
      </Td>
    </Tr>
  );
};

interface RightsProps {
  readonly label: string;
  readonly count: number;
  readonly children: ReactNode;
}

const Rights = ({ label, count, children }: RightsProps) => {
  const t = useTranslate();

  return (
    <Table colCount={2} rowCount={count + 1} aria-label={label}>
      <Thead>
        <Tr>
          <Th role="columnheader">
            <Typography variant="sigma">{label}</Typography>
          </Th>
          <Th role="columnheader">
            <Typography variant="sigma">{t('settings.access.right')}</Typography>
          </Th>
        </Tr>
      </Thead>
      <Tbody>{children}</Tbody>
    </Table>
  );
};

/** What is to be granted so that this caller is served. */
const Lacking = ({ caller }: { readonly caller: CheckedCaller }) => {
  const t = useTranslate();
  const { kind, actions, types, tokenType } = caller;
  const serves = actions.some(({ path, isHeld }) => path === '/content' && isHeld);
  const lacking = [
    ...(serves ? [] : ['plugin::journey.content.find']),
    ...types.filter(({ isHeld }) => !isHeld).map(({ action }) => action),
  ];
  const address = GRANTED_AT[kind];

  if (lacking.length === 0) return <Typography>{t('settings.access.enough')}</Typography>;
  return (
    <Flex direction="column" alignItems="start" gap={2}>
      <Typography>
        {t('settings.access.grant', { custom: tokenType === 'custom' ? 'yes' : 'no' })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="start" gap={1} paddingLeft={4}>
        {lacking.map((action) => (
          <Typography key={action} tag="li">
            {action}
          </Typography>
        ))}
      </Flex>
      {address !== null && (
        <Link tag={NavLink} to={address}>
          {t('settings.access.where')}
        </Link>
      )}
    </Flex>
  );
};

/** What a caller may do, and what to grant so that it is served. */
export const CallerReport = ({ caller }: { readonly caller: CheckedCaller }) => {
  const t = useTranslate();
  const intl = useIntl();
  const types = useHostTypes();
  const nameOf = (uid: string) => types.find((type) => type.uid === uid)?.displayName ?? uid;
  const { kind, name, tokenType, expiresAt, actions } = caller;

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Card
        isPadded
        title={t(KIND[kind], { name: name ?? '', type: tokenType ?? '' })}
        {...(expiresAt === null
          ? {}
          : {
              text: t('settings.access.expires', {
                when: intl.formatDate(expiresAt, { dateStyle: 'medium' }),
              }),
            })}
      >
        <Lacking caller={caller} />
      </Card>
      <Rights label={t('filter.types')} count={caller.types.length}>
        {caller.types.map(({ contentType, isHeld }) => (
          <Right key={contentType} isHeld={isHeld}>
            <Typography>{nameOf(contentType)}</Typography>
          </Right>
        ))}
      </Rights>
      <Rights label={t('settings.access.endpoint')} count={actions.length}>
        {actions.map(({ action, path, isHeld }) => (
          <Right key={path} isHeld={isHeld}>
            <Flex direction="column" alignItems="start">
              <Typography>/api/journey{path}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {action}
              </Typography>
            </Flex>
          </Right>
        ))}
      </Rights>
    </Flex>
  );
};
