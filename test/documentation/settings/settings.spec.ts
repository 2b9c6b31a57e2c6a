import settings from '../../../scripts/generation/settings.json';
import { PORT_NAMES, portVariable } from '../../../stack/ports';
import { filesBelow, isProduction, readSource } from '../source-files';
import { variablesRead } from './variables-read';
import type { ReadVariable } from './variables-read';

/** Of the system, of npm or of jest, not ours. */
const FOREIGN = new Set(['PATH', 'npm_execpath', 'JEST_WORKER_ID']);
/** Names worked out at run time, each in a function that the scanner knows by its callers or that this spec asks. */
const WORKED_OUT = new Map([
  ['[name]', ['libs/service-kit/src/config/settings-reader.ts', 'stack/identity/main.ts', 'scripts/operating/database-url.mjs']],
  ['[`${name}_FILE`]', ['scripts/operating/database-url.mjs']],
  ['[portVariable(name)]', ['stack/ports.ts']],
]);

const PORTS = 'QUANLIAN_<NAME>_PORT';
const documented = new Set(
  settings.flatMap((setting) =>
    setting.name === PORTS ? PORT_NAMES.map(portVariable) : 'file' in setting ? [setting.name, `${setting.name}_FILE`] : [setting.name],
  ),
);
// What the harness of specs reads comes from the run itself.
const files = ['apps', 'libs', 'stack', 'scripts'].flatMap((folder) =>
  filesBelow(folder, (path) => isProduction(path) || /^libs\/testing\/(?!.*\.spec)/.test(path)),
);

const undocumented = (read: readonly ReadVariable[]): string[] =>
  read
    .filter(({ name, at }) => !documented.has(name) && !FOREIGN.has(name) && !WORKED_OUT.get(name)?.includes(at.split(':')[0]!))
    .map(({ name, at }) => `${at} reads ${name}: add it to scripts/generation/settings.json`);

const everywhere = files.flatMap((path) => variablesRead(path, readSource(path)));

test('every environment variable that the source reads is in the configuration table', () => {
  expect(undocumented(everywhere)).toEqual([]);
});

test('every variable of the configuration table is read by the source', () => {
  const read = new Set([...everywhere.map(({ name }) => name), ...PORT_NAMES.map(portVariable)]);
  expect([...documented].filter((name) => !read.has(name))).toEqual([]);
});

test.each([
  ['const level = process.env.SECRET_KNOB ?? 1;', 'SECRET_KNOB'],
  [`const level = options.env['SECRET_KNOB'];`, 'SECRET_KNOB'],
  ['const { SECRET_KNOB: level } = process.env;', 'SECRET_KNOB'],
  ['const wanted = ({ SECRET_KNOB }) => SECRET_KNOB;', 'SECRET_KNOB'],
  [`const level = read.text('SECRET_KNOB');`, 'SECRET_KNOB'],
  [`const KNOB = 'SECRET_KNOB'; const level = read.file(KNOB);`, 'SECRET_KNOB'],
  [`const url = read.url('SECRET_KNOB', read.secret('SECRET_KNOB') ?? '');`, 'SECRET_KNOB'],
  ['const level = process.env[nameOf(service)];', '[nameOf(service)]'],
])('%s is noticed', (source, name) => {
  expect(undocumented(variablesRead('apps/energy/src/knob.ts', source))).toContain(
    `apps/energy/src/knob.ts:1 reads ${name}: add it to scripts/generation/settings.json`,
  );
});

test('setting a variable is not reading it', () => {
  expect(variablesRead('a.ts', `process.env.SECRET_KNOB = 'x'; process.env[NAME] = 'y';`)).toEqual([]);
});
