import { prepareHost } from './project';

/** Jest's global set-up for the tests of the packed plugin; they find the host by `hostProject`. */
const prepare = async (): Promise<void> => {
  await prepareHost();
};

export default prepare;
