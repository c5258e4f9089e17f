import { Badge, Box, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

import { ColorMark } from '../../../components/ColorMark';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import type { Definition } from '../../../services/answers';
import type { TagKind, UsageOfTags } from '../../../services/tags';
import { KINDS_OF_TAGS, personaAddress } from '../kinds';
import { useListAddress } from '../useListAddress';
import { TagActions } from './TagActions';

type Usage = UsageOfTags['data'][TagKind][string];

export interface TagRowProps {
  readonly kind: TagKind;
  readonly tag: Definition;
  /** The others of its kind that are offered. */
  readonly others: readonly Definition[];
  /** Absent until it is known, and for who may not know it. */
  readonly usage: Usage | undefined;
  readonly handle: ReactNode;
  readonly mayManage: boolean;
}

const Name = ({ kind, tag, mayManage }: Pick<TagRowProps, 'kind' | 'tag' | 'mayManage'>) => {
  const nameIn = useNameIn();
  const { edit } = useListAddress();
  const name = nameIn(tag.name);

  if (kind === 'persona') {
    return (
      <Link tag={NavLink} to={personaAddress(tag.key)}>
        {name}
      </Link>
    );
  }
  if (!mayManage) return <Typography fontWeight="semiBold">{name}</Typography>;
  return (
    <TextButton onClick={() => edit(tag.key)}>
      {/* As large as the link that a persona's name is. */}
      <Typography textColor="primary600">{name}</Typography>
    </TextButton>
  );
};

const Figures = ({ kind, tag, usage }: Pick<TagRowProps, 'kind' | 'tag'> & { usage: Usage }) => {
  const t = useTranslate();
  const { piecesWith } = KINDS_OF_TAGS[kind];
  const pieces = t('definition.pieces', { count: usage.pieces });

  return (
    <Flex direction="column" alignItems="end" gap={1} shrink={0}>
      {usage.pieces > 0 && piecesWith !== null ? (
        <Link tag={NavLink} to={piecesWith(tag.key)}>
          {pieces}
        </Link>
      ) : (
        <Typography textColor={usage.pieces > 0 ? 'neutral800' : 'neutral600'}>{pieces}</Typography>
      )}
      {usage.byDefault > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('definition.by-default', { count: usage.byDefault })}
        </Typography>
      )}
      {usage.expectations > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('definition.expectations', { count: usage.expectations })}
        </Typography>
      )}
    </Flex>
  );
};

/** One persona, format or touchpoint in the list of its kind. */
export const TagRow = ({ kind, tag, others, usage, handle, mayManage }: TagRowProps) => {
  const t = useTranslate();

  return (
    <Flex
      gap={3}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      paddingTop={3}
      paddingBottom={3}
      paddingLeft={handle === null ? 5 : 3}
      paddingRight={4}
    >
      {handle}
      <ColorMark color={tag.color} />
      <Box flex="1" minWidth={0}>
        <Flex gap={2} wrap="wrap">
          <Name kind={kind} tag={tag} mayManage={mayManage} />
          {tag.archived && <Badge>{t('definition.is-archived')}</Badge>}
        </Flex>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {tag.key}
        </Typography>
      </Box>
      {usage && <Figures kind={kind} tag={tag} usage={usage} />}
      {mayManage && <TagActions kind={kind} tag={tag} others={others} usage={usage} />}
    </Flex>
  );
};
