import { LinkButton, Menu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link, useNavigate } from 'react-router-dom';

import type { Gap } from '../../../../../server/src/core/coverage/types';
import { useMayCreate } from '../../../content-manager/useMayCreate';
import { useTranslate } from '../../../localization/useTranslate';
import { useHostTypes } from '../../../strapi-shims/contentManager';
import { draftAddress, typesForDraft } from './draftAddress';

interface CreateDraftProps {
  readonly gap: Gap;
  /** Whether the gaps are those of the journey that content is tagged in. */
  readonly isTaggedJourney: boolean;
  readonly describedBy: string;
}

/** The way to the form of a piece that closes the gap; to choose the type first where several would do. */
export const CreateDraft = ({ gap, isTaggedJourney, describedBy }: CreateDraftProps) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const types = typesForDraft(gap, { types: useHostTypes(), mayCreate: useMayCreate() });
  const [first, ...others] = types;

  if (first === undefined) return null;
  if (others.length === 0) {
    return (
      <LinkButton
        tag={Link}
        to={draftAddress(first, gap, { isTaggedJourney })}
        variant="secondary"
        startIcon={<Plus />}
        aria-describedby={describedBy}
      >
        {t('gap.create-draft')}
      </LinkButton>
    );
  }
  return (
    <Menu.Root>
      <Menu.Trigger variant="secondary" startIcon={<Plus />} aria-describedby={describedBy}>
        {t('gap.create-draft')}
      </Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end">
        {types.map((type) => (
          <Menu.Item
            key={type.uid}
            onSelect={() => navigate(draftAddress(type, gap, { isTaggedJourney }))}
          >
            {type.displayName}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
