import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ESLint } from 'eslint';

/** Lints each violation as if it lay where `files.json` says, and prints what was found: file → [{ rule, message }]. */
const folder = path.join(import.meta.dirname, 'violations/lint');
const files = JSON.parse(await readFile(path.join(folder, 'files.json'), 'utf8'));
const cwd = path.join(import.meta.dirname, '..');

/** Only rules that ask for types need a place that exists, and the compiler. */
const untyped = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off' },
};
const linters = { true: new ESLint({ cwd }), false: new ESLint({ cwd, overrideConfig: untyped }) };

const found = {};
for (const { file, as, typed } of files) {
  const [result] = await linters[typed === true].lintText(await readFile(path.join(folder, `${file}.ts`), 'utf8'), { filePath: as });
  found[file] = result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message }));
}
console.log(JSON.stringify(found));
