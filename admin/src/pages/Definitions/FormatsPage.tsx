import { DefinitionsPage } from './DefinitionsPage';

/** Every format. */
export const FormatsPage = () => <DefinitionsPage kind="format" />;
