import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../source-files';
import { undocumentedExports } from './undocumented';

const libs = readdirSync(join(ROOT, 'libs')).filter((lib) => existsSync(join(ROOT, 'libs', lib, 'src/index.ts')));
const indexOf = (lib: string): string => join(ROOT, 'libs', lib, 'src/index.ts');

const OPTIONS: ts.CompilerOptions = { noLib: true, noResolve: false, experimentalDecorators: true, types: [] };

/** A lib of two files that are nowhere but here. */
function undocumentedIn(text: string): string[] {
  const files: Record<string, string> = { '/index.ts': `export * from './one';`, '/one.ts': text };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(OPTIONS),
    fileExists: (name) => name in files,
    readFile: (name) => files[name],
    getSourceFile: (name, version) => (files[name] === undefined ? undefined : ts.createSourceFile(name, files[name], version, true)),
  };
  return undocumentedExports(ts.createProgram(['/index.ts'], OPTIONS, host), '/index.ts');
}

describe('what leaves a lib says what it is', () => {
  const program = ts.createProgram(libs.map(indexOf), { ...OPTIONS, baseUrl: ROOT, paths: { '@quanlian/*': ['./libs/*/src/index.ts'] } });

  it.each(libs)('%s', (lib) => {
    expect(undocumentedExports(program, indexOf(lib))).toEqual([]);
  });
});

describe('an export without a doc block is noticed:', () => {
  it.each([
    ['a function', 'export function one(): void {}'],
    ['a value', 'export const one = 1;'],
    ['a class', 'export class one {}'],
    ['a shape', 'export interface one { two: string }'],
    ['a type of its own', `export type one = 'a' | 'b';`],
    ['one that only code comments speak of', '// about one\nexport const one = 1;'],
  ])('%s', (_, text) => {
    expect(undocumentedIn(text)).toEqual(['one (/one.ts)']);
  });

  it.each([
    ['with a doc block', '/** What it is. */\nexport const one = 1;'],
    ['a type that follows from a value', `/** All. */\nexport const ALL = ['a'] as const;\nexport type One = (typeof ALL)[number];`],
    ['a contract, which names itself', `import { EventContract } from './two';\n@EventContract({ zh: '一' })\nexport class One {}`],
    ['what stays inside', 'const one = 1;'],
  ])('and these are not: %s', (_, text) => {
    expect(undocumentedIn(text)).toEqual([]);
  });
});
