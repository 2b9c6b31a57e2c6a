import { KEY_KINDS } from '../envelope';
import type { QuanlianEvent } from '../envelope';
import { EVENT_CONTRACTS } from '../events';
import { fieldsOf } from '../fields';
import type { NestedClass } from '../fields';
import { PROBLEMS } from '../problems';
import { checkEvent } from './check-event';
import { EnvelopeDto } from './envelope.dto';

const copyOf = (event: QuanlianEvent): QuanlianEvent => JSON.parse(JSON.stringify(event)) as QuanlianEvent;
const codesOf = (event: unknown): string[] => {
  const check = checkEvent(event);
  return check.ok ? [] : check.problems.map(({ code }) => code);
};

const WRONG: readonly unknown[] = [undefined, null, {}, [], ['x', 7], [7], Array.from({ length: 1_001 }, () => 'x'), '', 'No', -1, 'x'.repeat(9_000)];

/** Objects that stand at each place of an object of the contract, the object itself first. */
function* objectsBelow(contract: NestedClass, value: Record<string, unknown>): Generator<[NestedClass, Record<string, unknown>]> {
  yield [contract, value];
  for (const { name, nested } of fieldsOf(contract).values()) {
    const below = [value[name]].flat()[0];
    if (nested && below) yield* objectsBelow(nested, below as Record<string, unknown>);
  }
}

/** Puts each wrong value at each place of an event in turn and gathers the codes that come back. */
function trippedBy(example: QuanlianEvent, root: NestedClass, objectOf: (event: QuanlianEvent) => Record<string, unknown>): Set<string> {
  const tripped = new Set<string>();
  const event = copyOf(example);
  for (const [contract, object] of objectsBelow(root, objectOf(event))) {
    for (const { name } of fieldsOf(contract).values()) {
      const before = object[name];
      for (const wrong of WRONG) {
        object[name] = wrong;
        for (const code of codesOf(event)) tripped.add(code);
      }
      object[name] = before;
    }
  }
  return tripped;
}

it('every code of a field is tripped by a wrong value at some place of some event', () => {
  const tripped = trippedBy(EVENT_CONTRACTS[0]!.example, EnvelopeDto, (event) => event as unknown as Record<string, unknown>);
  tripped.add(codesOf({ ...copyOf(EVENT_CONTRACTS[0]!.example), Odd: 1 })[0]!);
  for (const { example, facts } of EVENT_CONTRACTS) for (const code of trippedBy(example, facts, ({ data }) => data.facts)) tripped.add(code);
  expect(Object.keys(PROBLEMS).filter((code) => code.startsWith('field.') && !tripped.has(code))).toEqual([]);
  expect([...tripped].filter((code) => !Object.hasOwn(PROBLEMS, code))).toEqual([]);
});

it.each(KEY_KINDS)('a key of kind %s that breaks the form of its kind has the code of the kind', (kind) => {
  const event = copyOf(EVENT_CONTRACTS[0]!.example);
  event.data.keys.push({ kind, value: ' 1 ', role: 'other' });
  expect(codesOf(event)).toEqual([`key.${kind}`]);
});
