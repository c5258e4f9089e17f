import { Box, Typography } from '@strapi/design-system';

import { useNameIn } from '../../localization/useNameIn';
import { useTranslate } from '../../localization/useTranslate';
import type { StageDefinition } from '../../services/answers';

/** What visitors expect at the primary stage; nothing where nobody has written it down. */
export const VisitorsExpect = ({ stage }: { readonly stage: StageDefinition | undefined }) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const expects = stage === undefined ? '' : nameIn(stage.visitorExpects);
  if (stage === undefined || expects === '') return null;

  return (
    <Box background="neutral100" hasRadius padding={3}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {t('panel.visitors-expect', { stage: nameIn(stage.name) })}
      </Typography>
      <Typography variant="pi" textColor="neutral700" tag="p">
        {expects}
      </Typography>
    </Box>
  );
};
