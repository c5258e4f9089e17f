import { DefinitionsPage } from './DefinitionsPage';

/** Every touchpoint. */
export const TouchpointsPage = () => <DefinitionsPage kind="touchpoint" />;
