import { Box, Flex, Typography } from '@strapi/design-system';
import { Blocker, Form, type FormHelpers } from '@strapi/strapi/admin';
import { useState } from 'react';

import { SaveButton } from '../../../components/SaveButton';
import { useTranslate } from '../../../localization/useTranslate';
import type { ListedJourney } from '../../../services/journeys';
import { AxisEditor } from '../axis/AxisEditor';
import { JourneysLayout } from '../JourneysLayout';
import { type JourneyDraft, moveBorder } from './draft';
import { JourneyFields } from './JourneyFields';
import { isSound, problemsOf } from './problems';
import { StageList } from './StageList';
import { useJourneyDraft } from './useJourneyDraft';

interface JourneyFormProps {
  readonly title: string;
  readonly subtitle?: string;
  /** Of when the form was opened: what others change meanwhile does not overwrite it. */
  readonly initial: JourneyDraft;
  readonly isNew: boolean;
  readonly others: readonly ListedJourney[];
  readonly onSave: (draft: JourneyDraft, helpers: FormHelpers<JourneyDraft>) => Promise<void>;
}

interface SectionsProps extends Pick<JourneyFormProps, 'isNew' | 'others'> {
  /** Whether saving was tried: before that nobody is told what is missing. */
  readonly wasTried: boolean;
}

const Sections = ({ isNew, others, wasTried }: SectionsProps) => {
  const t = useTranslate();
  const { draft, changeStages } = useJourneyDraft();
  const takenKeys = isNew ? others.map(({ key }) => key) : [];
  const problems = wasTried ? problemsOf(draft, takenKeys) : { stages: {} };
  const offered = others.filter(({ isArchived }) => !isArchived);
  const [main] = offered.filter(({ isDefault }) => isDefault);
  const box = {
    background: 'neutral0',
    hasRadius: true,
    shadow: 'tableShadow',
    padding: 6,
  } as const;

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Box {...box}>
        <JourneyFields isNew={isNew} problems={problems} />
      </Box>
      <Box {...box} tag="section" aria-label={t('journey.readiness')}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Box>
            <Typography variant="delta" tag="h2">
              {t('journey.readiness')}
            </Typography>
            <Typography textColor="neutral600" tag="p">
              {t('journey.readiness.hint', { hasOthers: offered.length > 0 ? 'yes' : 'no' })}
            </Typography>
          </Box>
          <AxisEditor
            stages={draft.stages}
            others={offered}
            onMove={(border) => changeStages((stages) => moveBorder(stages, border))}
          />
        </Flex>
      </Box>
      <Box {...box}>
        <StageList problems={problems.stages} compared={main ? [main] : offered.slice(0, 1)} />
      </Box>
    </Flex>
  );
};

/** A journey to change, and to save as a whole. */
export const JourneyForm = (props: JourneyFormProps) => {
  const { title, subtitle, initial, isNew, others, onSave } = props;
  const t = useTranslate();
  const [wasTried, setWasTried] = useState(false);

  const save = async (draft: JourneyDraft, helpers: FormHelpers<JourneyDraft>) => {
    const takenKeys = isNew ? others.map(({ key }) => key) : [];
    const canSave = isSound(problemsOf(draft, takenKeys));
    setWasTried(!canSave);
    if (canSave) await onSave(draft, helpers);
  };

  return (
    <Form method={isNew ? 'POST' : 'PUT'} initialValues={initial} onSubmit={save}>
      <JourneysLayout
        title={title}
        {...(subtitle === undefined ? {} : { subtitle })}
        primaryAction={<SaveButton>{t('journey.save')}</SaveButton>}
      >
        <Sections isNew={isNew} others={others} wasTried={wasTried} />
      </JourneysLayout>
      <Blocker />
    </Form>
  );
};
