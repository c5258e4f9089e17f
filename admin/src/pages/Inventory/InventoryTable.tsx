import { Badge, Flex, Link, Status, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

import type { InventoryItem } from '../../../../server/src/core/coverage/inventory';
import { useTranslate } from '../../localization/useTranslate';
import { pieceAddress } from '../../report/pieceAddress';
import type { Names } from '../../report/useNames';

/** The host's tables keep each row on one line, which leaves no room for so many columns. */
const WrappingCell = styled(Table.Cell)`
  white-space: normal;
  min-width: 9rem;
  max-width: 32rem;
`;

/** What a piece is known by has to stay readable where there is little room. */
const TitleCell = styled(WrappingCell)`
  min-width: 18rem;
`;

/** More would make a row a page of its own. */
const NAMES_SHOWN = 3;

const Title = ({ item, names }: { readonly item: InventoryItem; readonly names: Names }) => {
  const t = useTranslate();
  const type = names.hostType(item.contentType);
  const title = item.title || t('inventory.nameless');
  if (type === undefined) return <Typography>{title}</Typography>;

  const { documentId, locales } = item;
  return (
    <Link tag={NavLink} to={pieceAddress(type, { documentId, locale: locales[0] ?? null })}>
      {title}
    </Link>
  );
};

interface NameListProps {
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string;
  /** What is said where there is none. */
  readonly none: string;
  /** Said of the first. */
  readonly ofFirst?: string;
}

const NameList = ({ keys, nameOf, none, ofFirst }: NameListProps) => {
  const t = useTranslate();
  const intl = useIntl();
  if (keys.length === 0) return <Typography textColor="neutral600">{none}</Typography>;

  const shown = keys
    .slice(0, NAMES_SHOWN)
    .map((key, at) => (at === 0 && ofFirst ? `${nameOf(key)} (${ofFirst})` : nameOf(key)));
  const rest = keys.length - shown.length;
  return (
    <Typography textColor="neutral800">
      {rest > 0
        ? `${shown.join(', ')} ${t('inventory.more', { count: rest })}`
        : intl.formatList(shown, { type: 'unit' })}
    </Typography>
  );
};

const LastChange = ({ item }: { readonly item: InventoryItem }) => {
  const t = useTranslate();
  const intl = useIntl();

  return (
    <Flex gap={2} wrap="wrap">
      <Typography textColor="neutral800">
        <time dateTime={new Date(item.updatedAt).toISOString()}>
          {intl.formatDate(item.updatedAt, { dateStyle: 'medium' })}
        </time>
      </Typography>
      {item.isStale && (
        <Badge backgroundColor="warning100" textColor="warning700">
          {t('inventory.stale')}
        </Badge>
      )}
    </Flex>
  );
};

const PieceStatus = ({ status }: Pick<InventoryItem, 'status'>) => {
  const t = useTranslate();

  return (
    <Status variant={status === 'published' ? 'success' : 'secondary'} size="XS">
      <Typography tag="span" variant="omega" fontWeight="bold">
        {status === 'published' ? t('inventory.published') : t('inventory.draft')}
      </Typography>
    </Status>
  );
};

interface InventoryTableProps {
  readonly items: readonly InventoryItem[];
  readonly names: Names;
  /** Where the list is of one locale, that is said once above it. */
  readonly showLocales: boolean;
}

/** Pieces as the host lists them, each leading to where it is edited. */
export const InventoryTable = ({ items, names, showLocales }: InventoryTableProps) => {
  const t = useTranslate();
  const headers = [
    { name: 'title', label: t('inventory.name'), sortable: true },
    { name: 'type', label: t('inventory.type') },
    { name: 'stages', label: t('inventory.stages') },
    { name: 'personas', label: t('inventory.personas') },
    { name: 'format', label: t('inventory.format') },
    ...(showLocales ? [{ name: 'locales', label: t('inventory.locales') }] : []),
    { name: 'status', label: t('inventory.status') },
    { name: 'updatedAt', label: t('inventory.updated'), sortable: true },
  ];
  const rows = items.map((item) => ({ ...item, id: `${item.contentType} ${item.documentId}` }));

  return (
    <Table.Root rows={rows} headers={headers}>
      <Table.Content>
        <Table.Head>
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
        </Table.Head>
        <Table.Empty content={t('inventory.nothing')} />
        <Table.Body>
          {rows.map((item) => (
            <Table.Row key={item.id}>
              <TitleCell>
                <Title item={item} names={names} />
              </TitleCell>
              <WrappingCell>
                <Typography textColor="neutral800">{names.type(item.contentType)}</Typography>
              </WrappingCell>
              <WrappingCell>
                <NameList
                  keys={item.stages}
                  nameOf={names.stage}
                  none={t('inventory.no-stage')}
                  ofFirst={t('inventory.primary')}
                />
              </WrappingCell>
              <WrappingCell>
                <NameList keys={item.personas} nameOf={names.persona} none={names.persona(null)} />
              </WrappingCell>
              <WrappingCell>
                <NameList keys={item.formats} nameOf={names.format} none="–" />
              </WrappingCell>
              {showLocales && (
                <WrappingCell>
                  <NameList keys={item.locales} nameOf={names.locale} none="–" />
                </WrappingCell>
              )}
              <WrappingCell>
                <PieceStatus status={item.status} />
              </WrappingCell>
              <WrappingCell>
                <LastChange item={item} />
              </WrappingCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
