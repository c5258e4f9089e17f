import path from 'node:path';
import ts from 'typescript';
import { filesBelow, textOf } from '../../support/repository';

interface Import {
  file: string;
  /** As written. */
  source: string;
  /** Relative to the repository; a package's name stays as it is. */
  target: string;
  isTypeOnly: boolean;
}

const sourcesIn = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

/** Everything a file imports: static, dynamic, required and re-exported. */
const importsOf = (file: string): Import[] => {
  const text = textOf(file);
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ESNext,
      jsx: ts.JsxEmit.Preserve,
      verbatimModuleSyntax: true,
    },
  });
  // Types are gone from the output, and so are the imports that were only of types.
  const ofValues = new Set(sourcesIn(outputText));
  return sourcesIn(text).map((source) => ({
    file,
    source,
    target: source.startsWith('.') ? path.posix.join(path.posix.dirname(file), source) : source,
    isTypeOnly: !ofValues.has(source),
  }));
};

const importsBelow = (folder: string): Import[] =>
  filesBelow(folder)
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap(importsOf);

const said = ({ file, source }: Import): string => `${file}: ${source}`;

describe('the house', () => {
  it('has a core that imports nothing outside itself', () => {
    const imports = importsBelow('server/src/core');
    expect(imports.length).toBeGreaterThan(0);
    expect(
      imports.filter(({ target }) => !target.startsWith('server/src/core/')).map(said),
    ).toEqual([]);
  });

  it('has a server whose start does not wait for what only exports need', () => {
    const isStatic = /^import (?!type\b).* from '(intl-messageformat|pdfmake.*)';$/m;
    const files = filesBelow('server/src').filter((file) => isStatic.test(textOf(file)));
    expect(files).toEqual([]);
  });

  it('has a server that imports nothing of the admin but its translations', () => {
    const imports = importsBelow('server/src').filter(({ target }) => target.startsWith('admin/'));
    const isText = ({ target }: Import) =>
      /^admin\/src\/translations\/\w+\/[\w-]+\.json$/.test(target);
    expect(imports.filter((each) => !isText(each)).map(said)).toEqual([]);
  });

  it('has an admin that takes only types from the server, from its contracts and its core, and code only of wording', () => {
    const imports = importsBelow('admin/src').filter(({ target }) => target.startsWith('server/'));
    const isAllowed = ({ target, isTypeOnly }: Import) =>
      target.startsWith('server/src/core/wording/') ||
      (isTypeOnly && /^server\/src\/(contracts|core)\//.test(target));
    expect(imports.filter((each) => !isAllowed(each)).map(said)).toEqual([]);
  });
});
