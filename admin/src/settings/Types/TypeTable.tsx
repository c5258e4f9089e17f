import {
  Flex,
  Loader,
  Switch,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { TypeListing } from '../../../../server/src/contracts/access';
import { WrappingCell } from '../../components/WrappingCell';
import { useTranslate } from '../../localization/useTranslate';
import type { TypesOfSite } from '../../services/settings';
import { useSwitchType } from './useSwitchType';

/** What is to be written by hand where nothing may be switched. */
const LINE = '"pluginOptions": { "journey": { "enabled": true } }';

/** Why a type cannot be switched here, and what to do; null when it can. */
const useObstacle = (isDevelopment: boolean) => {
  const t = useTranslate();
  const intl = useIntl();

  return ({ collisions, schemaFile, isEnabled }: TypeListing): string | null => {
    if (collisions.length > 0) {
      return t('settings.types.collision', {
        names: intl.formatList(collisions),
        count: collisions.length,
      });
    }
    if (schemaFile === null) return t('settings.types.no-file', { line: LINE });
    if (isDevelopment || isEnabled) return null;
    return t('settings.types.line', { line: LINE, file: schemaFile });
  };
};

/** The content types of the site, each with a switch. */
export const TypeTable = ({ types, isDevelopment }: TypesOfSite) => {
  const t = useTranslate();
  const obstacleOf = useObstacle(isDevelopment);
  const { switching, switchType } = useSwitchType();

  return (
    <Table colCount={2} rowCount={types.length + 1} aria-label={t('settings.types')}>
      <Thead>
        <Tr>
          <Th role="columnheader">
            <Typography variant="sigma">{t('filter.types')}</Typography>
          </Th>
          <Th role="columnheader">
            <Typography variant="sigma">{t('settings.types.takes-part')}</Typography>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {types.map((type) => {
          const { uid, displayName, isEnabled, collisions, schemaFile } = type;
          const obstacle = obstacleOf(type);
          return (
            <Tr key={uid}>
              <WrappingCell>
                <Flex
                  direction="column"
                  alignItems="start"
                  gap={1}
                  paddingTop={2}
                  paddingBottom={2}
                >
                  <Typography fontWeight="bold">{displayName}</Typography>
                  <Typography variant="pi" textColor="neutral600">
                    {uid}
                  </Typography>
                  {obstacle !== null && (
                    <Typography variant="pi" textColor="neutral600">
                      {obstacle}
                    </Typography>
                  )}
                </Flex>
              </WrappingCell>
              <Td>
                {switching === uid ? (
                  <Flex gap={2} role="status">
                    <Loader small>{t('settings.types.restarting')}</Loader>
                    <Typography>{t('settings.types.restarting')}</Typography>
                  </Flex>
                ) : (
                  <Flex gap={3}>
                    <Switch
                      aria-label={t('settings.types.switch', { type: displayName })}
                      checked={isEnabled}
                      disabled={
                        !isDevelopment ||
                        switching !== null ||
                        schemaFile === null ||
                        collisions.length > 0
                      }
                      onCheckedChange={(next) => void switchType(uid, next)}
                    />
                    {/* The switch's own labels are too pale to read while it is disabled. */}
                    <Typography aria-hidden>
                      {t(isEnabled ? 'settings.on' : 'settings.off')}
                    </Typography>
                  </Flex>
                )}
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
};
