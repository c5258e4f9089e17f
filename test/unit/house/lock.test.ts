import { textOf } from '../../support/repository';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(textOf('package-lock.json')) as {
  packages: Record<string, Locked>;
};

describe('the lock file', () => {
  // npm leaves out what its registry lacks, and `npm ci` then refuses the whole file.
  it('has the binaries of every platform', () => {
    const locked = new Set(
      Object.entries(packages).map(
        ([place, { version }]) => `${place.split('node_modules/').at(-1)}@${version}`,
      ),
    );
    const wanted = Object.values(packages)
      .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
      .filter(([, range]) => /^\d/.test(range))
      .map(([name, version]) => `${name}@${version}`);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((each) => !locked.has(each))).toEqual([]);
  });
});
