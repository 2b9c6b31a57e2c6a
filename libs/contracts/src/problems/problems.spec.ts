import { ValidationTypes, getMetadataStorage } from 'class-validator';
import { EnvelopeDto } from '../checking/envelope.dto';
import { EVENT_CONTRACTS } from '../events';
import { fieldsOf } from '../fields';
import type { NestedClass } from '../fields';
import { PROBLEM_GROUPS, PROBLEMS } from './catalogue';
import { frozenProblems, problemDifferences } from './frozen';
import frozen from './frozen.snapshot.json';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every rule that some place of some event can break. */
function rulesBelow(contract: NestedClass, seen = new Set<NestedClass>()): string[] {
  if (seen.has(contract)) return [];
  seen.add(contract);
  const own = getMetadataStorage()
    .getTargetValidationMetadatas(contract, '', false, false)
    .filter(({ type }) => type !== ValidationTypes.CONDITIONAL_VALIDATION)
    .map(({ name, type }) => name ?? type);
  return [...own, ...[...fieldsOf(contract).values()].flatMap(({ nested }) => (nested ? rulesBelow(nested, seen) : []))];
}

it('no published code has changed its kind or gone, and each is recorded', () => {
  expect(problemDifferences(frozen, frozenProblems())).toEqual([]);
});

it('a changed code, a lost one and an unrecorded one are noticed; other words are not', () => {
  const { 'auth.token-expired': _lost, ...rest } = PROBLEMS;
  const missing = PROBLEMS['event.not-found']!;
  const changed = { ...rest, 'event.not-found': { ...missing, kind: 'conflict' as const }, 'event.invented': missing };
  expect(problemDifferences(frozen, frozenProblems(changed))).toEqual([
    expect.stringContaining('auth.token-expired was published and is gone'),
    expect.stringContaining('event.invented is new'),
    expect.stringContaining('event.not-found was published as not-found and is now conflict'),
  ]);
  expect(problemDifferences(frozen, frozenProblems({ ...PROBLEMS, 'event.not-found': { ...missing, title: 'Nothing here' } }))).toEqual([]);
});

it('a code is lower-case, dotted, and stands in one group', () => {
  const codes = Object.values(PROBLEM_GROUPS).flatMap((group) => Object.keys(group));
  expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

it('every rule that a contract class holds has its code, and every code of a field its rule', () => {
  const rules = [EnvelopeDto, ...EVENT_CONTRACTS.map(({ facts }) => facts)].flatMap((contract) => rulesBelow(contract));
  const named = [...rules.map((rule) => `field.${kebab(rule)}`), 'field.missing', 'field.null', 'field.unknown'];
  expect(
    Object.keys(PROBLEMS)
      .filter((code) => code.startsWith('field.'))
      .sort(),
  ).toEqual([...new Set(named)].sort());
});
