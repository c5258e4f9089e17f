import { Badge, Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Check, Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import { Loaded } from '../../../components/Loaded';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import {
  type ListedPreset,
  useAddJourneyPresetMutation,
  useGetJourneyPresetsQuery,
} from '../../../services/journeys';
import { JOURNEYS } from '../addresses';
import { AxisScale } from '../axis/AxisScale';
import { JourneyStrip } from '../axis/JourneyStrip';
import { JourneysLayout } from '../JourneysLayout';
import { useAction } from '../../../services/useAction';
import { usePurpose } from './usePurpose';

const Row = styled.li`
  padding-block: ${({ theme }) => theme.spaces[5]};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};

  &:first-child {
    border-top: none;
  }

  &:last-child {
    padding-bottom: 0;
  }
`;

const PresetRow = ({ preset }: { readonly preset: ListedPreset }) => {
  const t = useTranslate();
  const name = useNameIn()(preset.name);
  const purpose = usePurpose(preset.key);
  const navigate = useNavigate();
  const act = useAction();
  const [add, { isLoading }] = useAddJourneyPresetMutation();

  const choose = async () => {
    const done = t('journey.preset.added', { name });
    if (await act(add(preset.key), done)) navigate(JOURNEYS.edit(preset.key));
  };

  return (
    <Row>
      <Flex justifyContent="space-between" alignItems="start" gap={4} paddingBottom={3}>
        <Flex direction="column" alignItems="start" gap={1}>
          <Typography variant="delta" tag="h2">
            {name}
          </Typography>
          <Typography textColor="neutral600">{purpose}</Typography>
        </Flex>
        {preset.isAdded ? (
          <Badge backgroundColor="primary100" textColor="primary700">
            <Flex gap={1}>
              <Check aria-hidden width="1.2rem" height="1.2rem" />
              {t('journey.preset.is-added')}
            </Flex>
          </Badge>
        ) : (
          <Button
            variant="secondary"
            startIcon={<Plus />}
            loading={isLoading}
            aria-label={t('journey.preset.add-named', { name })}
            onClick={() => void choose()}
          >
            {t('journey.preset.add')}
          </Button>
        )}
      </Flex>
      <JourneyStrip stages={preset.stages} />
    </Row>
  );
};

/** The journeys that come along, on one axis, so that they can be compared before one is chosen. */
export const ChoosePreset = () => {
  const t = useTranslate();
  const presets = useGetJourneyPresetsQuery();

  return (
    <JourneysLayout
      title={t('journey.new')}
      subtitle={t('journey.preset.subtitle')}
      primaryAction={
        <LinkButton tag={Link} to={JOURNEYS.empty} variant="secondary" size="S">
          {t('journey.new-empty')}
        </LinkButton>
      }
    >
      <Loaded query={presets} error={t('journey.error')} loader={<Page.Loading />}>
        {(all) => (
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
            <AxisScale />
            <Box tag="ul">
              {all.map((preset) => (
                <PresetRow key={preset.key} preset={preset} />
              ))}
            </Box>
          </Box>
        )}
      </Loaded>
    </JourneysLayout>
  );
};
