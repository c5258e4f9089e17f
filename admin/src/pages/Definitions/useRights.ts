import { useRBAC } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../../permissions';

interface Rights {
  /** Undefined until it is known. */
  readonly mayManage: boolean | undefined;
  readonly mayReadCoverage: boolean | undefined;
}

const useMay = (permissions: typeof PERMISSIONS.manageJourneys): boolean | undefined => {
  const { allowedActions, isLoading } = useRBAC(permissions);
  return isLoading ? undefined : Object.values(allowedActions).includes(true);
};

/** What the user may do on pages that are open to readers too. */
export const useRights = (): Rights => ({
  mayManage: useMay(PERMISSIONS.manageJourneys),
  mayReadCoverage: useMay(PERMISSIONS.readCoverage),
});
