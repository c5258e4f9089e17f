import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useAPIErrorHandler, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { useTranslate } from '../localization/useTranslate';
import { PERMISSIONS } from '../permissions';
import { downloadExport, type ExportFile } from './downloadExport';

const LABEL = {
  'inventory.csv': 'export.inventory',
  'matrix.csv': 'export.matrix',
  'gaps.csv': 'export.gaps',
  'report.pdf': 'export.report',
} as const;

interface ExportMenuProps {
  /** What can be exported from the page, each with what the page asks the server for. */
  readonly files: Partial<Record<ExportFile, object>>;
}

/** Downloads what is on screen, all pages of it; nothing for who may not export. */
export const ExportMenu = ({ files }: ExportMenuProps) => {
  const t = useTranslate();
  const { locale } = useIntl();
  const { allowedActions } = useRBAC(PERMISSIONS.exportReports);
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const [isPreparing, setIsPreparing] = useState(false);

  const download = async (file: ExportFile, asked: object) => {
    setIsPreparing(true);
    try {
      const name = await downloadExport(file, { ...asked, lang: locale });
      toggleNotification({ type: 'success', message: t('export.done', { file: name }) });
    } catch (error) {
      toggleNotification({
        type: 'danger',
        title: t('export.error'),
        message: formatError(error as Parameters<typeof formatError>[0]),
      });
    } finally {
      setIsPreparing(false);
    }
  };

  if (allowedActions['canExport'] !== true) return null;
  return (
    <SimpleMenu
      variant="secondary"
      startIcon={<Download />}
      disabled={isPreparing}
      label={t(isPreparing ? 'export.preparing' : 'export.menu')}
      popoverPlacement="bottom-end"
    >
      {(Object.entries(files) as Array<[ExportFile, object]>).map(([file, asked]) => (
        <MenuItem key={file} onSelect={() => void download(file, asked)}>
          {t(LABEL[file])}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
};
