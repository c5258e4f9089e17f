import { globalOutside } from './outside';

/** What Strapi writes to its log while `work` runs: from its level up, info with `TEST_LOG=info`. */
export const logOf = async (work: () => Promise<unknown>): Promise<string> => {
  const { _stdout: stdout } = globalOutside.console as unknown as {
    _stdout: NodeJS.WritableStream;
  };
  const lines: string[] = [];
  const write = jest.spyOn(stdout, 'write').mockImplementation((line: unknown) => {
    lines.push(String(line));
    return true;
  });
  try {
    await work();
  } finally {
    write.mockRestore();
  }
  return lines.join('');
};
