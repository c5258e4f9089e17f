import { useQueryParams } from '@strapi/strapi/admin';

interface AsTable {
  readonly asTable: boolean;
  readonly toggle: () => void;
}

/** Whether charts are to be read as tables: in the address, so that a link shows the same. */
export const useAsTable = (): AsTable => {
  const [{ query }, setQuery] = useQueryParams<{ charts?: string | undefined }>();
  const asTable = query.charts === 'table';

  return { asTable, toggle: () => setQuery({ charts: asTable ? undefined : 'table' }) };
};
