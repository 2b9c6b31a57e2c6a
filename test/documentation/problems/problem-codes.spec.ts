import { EVENT_CONTRACTS, PROBLEMS } from '@quanlian/contracts';
import { LOG_REFUSALS } from '@quanlian/transparency-log';
import { filesBelow, isProduction, isSpec, readSource } from '../source-files';
import { codesInSource, composedCodes } from './codes-in-source';

const families = new Set(Object.keys(PROBLEMS).map((code) => code.split('.')[0]!));
const events = new Set(EVENT_CONTRACTS.map(({ code }) => code));
/** What a verifier of the log says has a list of its own, frozen in its lib. */
const ofTheLog = new Set<string>(LOG_REFUSALS);
const isOther = (code: string): boolean => events.has(code) || ofTheLog.has(code);
const inRegistry = (path: string): boolean => path.startsWith('libs/contracts/src/problems/');
const isText = (path: string): boolean => path.endsWith('.ts');
const files = ['apps', 'libs'].flatMap((folder) => filesBelow(folder, (path) => isText(path) && isProduction(path) && !inRegistry(path)));
const used = files.flatMap((path) => codesInSource(path, readSource(path), families, isOther));
const composed = files.flatMap((path) => composedCodes(path, readSource(path), families));

const OWN_PATH = 'test/documentation/problems/problem-codes.spec.ts';
/** One spec of contracts trips all of them: libs/contracts/src/checking/place-codes.spec.ts. */
const isTrippedTogether = (code: string): boolean => /^(field|key)\./.test(code);

/** Codes made from a list of names. The registry has one entry for each name, which specs of contracts and of service-kit compare. */
const COMPOSED = ['key.*', 'field.*', '*.down'];
const isComposed = (code: string): boolean =>
  COMPOSED.some((pattern) => new RegExp(`^${pattern.replace('.', '\\.').replace('*', '.+')}$`).test(code));

test('every code in the source is registered', () => {
  expect(used.length).toBeGreaterThan(100);
  expect(
    used.filter(({ code }) => !Object.hasOwn(PROBLEMS, code)).map(({ code, at }) => `${at}: ${code} is not in libs/contracts/src/problems`),
  ).toEqual([]);
  expect(composed.filter(({ code }) => !COMPOSED.includes(code))).toEqual([]);
});

test('no code stands in both lists', () => {
  expect(LOG_REFUSALS.filter((code) => Object.hasOwn(PROBLEMS, code))).toEqual([]);
});

test('every registered code is used by the source', () => {
  const known = new Set(used.map(({ code }) => code));
  expect(Object.keys(PROBLEMS).filter((code) => !known.has(code) && !isComposed(code))).toEqual([]);
});

test('where a kind or a title stands beside its code, the registry says the same', () => {
  const differing = used.filter(({ code, kind, title }) => {
    const registered = PROBLEMS[code];
    return (kind !== undefined && kind !== registered?.kind) || (title !== undefined && title !== registered?.title);
  });
  expect(
    differing.map(
      ({ code, at, kind, title }) => `${at}: ${code} is ${kind} "${title}", registered as ${PROBLEMS[code]?.kind} "${PROBLEMS[code]?.title}"`,
    ),
  ).toEqual([]);
});

test('every code is tripped by a spec', () => {
  const specs = ['apps', 'libs', 'test'].flatMap((folder) => filesBelow(folder, isSpec)).filter((path) => path !== OWN_PATH && !inRegistry(path));
  const named = new Set(
    specs.flatMap(
      (path) =>
        readSource(path)
          .replaceAll('\\.', '.')
          .match(/[a-z0-9-]+\.[a-z0-9-]+/g) ?? [],
    ),
  );
  expect(Object.keys(PROBLEMS).filter((code) => !named.has(code) && !isTrippedTogether(code))).toEqual([]);
});

test('an unregistered code is found in a DomainError, in an errors file and beside its family; event codes are none', () => {
  const direct = `throw new DomainError('tariff.unknown', 'invalid', 'No such tariff', 'x')`;
  const derived = `class A extends DomainError { constructor() { super('tariff.unknown', 'invalid', 'No such tariff', 'x'); } }`;
  const foreign = `class A extends Other { constructor() { super('tariff.unknown'); } }`;
  const codes = (path: string, text: string): string[] => codesInSource(path, text, families, isOther).map(({ code }) => code);
  expect(codes('a.ts', direct)).toEqual(['tariff.unknown']);
  expect(codes('a.ts', derived)).toEqual(['tariff.unknown']);
  expect(codes('a.ts', foreign)).toEqual([]);
  expect(codes('a.errors.ts', `const REFUSALS = { 'tariff.unknown': 'No such tariff' }`)).toEqual(['tariff.unknown']);
  expect(codes('a.ts', `refuse('event.odd'); publish('event.corrected')`)).toEqual(['event.odd']);
  expect(composedCodes('a.ts', 'refuse(`event.${reason}`)', families).map(({ code }) => code)).toEqual(['event.*']);
});
