import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { checkEvent, shapeProblems } from '../checking/check-event';
import { EVENT_CONTRACTS, findContract } from '../events/catalogue';
import { jsonSchemaOf, schemaOf } from './json-schema';

const ajv = new Ajv({ strict: true, allErrors: true });
addFormats(ajv);

describe.each(EVENT_CONTRACTS.map((contract) => [contract.code, contract] as const))('the schema of %s', (_, contract) => {
  const validate = ajv.compile(schemaOf(contract));

  it('accepts the example and names every field of the class', () => {
    expect(validate(contract.example) || validate.errors).toBe(true);
  });

  it('agrees with checkEvent about an unknown field, a missing one and wrong values', () => {
    const names = Object.keys(contract.example.data.facts);
    const changes = [{ unheardOf: 1 }, ...names.flatMap((name) => [undefined, ...WRONG].map((value) => ({ [name]: value })))];
    const disagreements = changes.filter((facts) => {
      const event = withFacts(contract.code, facts);
      const byClassValidator = shapeProblems(event, contract).length === 0;
      return validate(event) !== checkEvent(event).ok || byClassValidator !== checkEvent(event).ok;
    });
    expect(disagreements).toEqual([]);
  });
});

const WRONG: unknown[] = [
  null,
  '',
  ' ',
  'x',
  '1',
  '-1.5',
  '1.',
  '１',
  0,
  1,
  -1,
  0.5,
  1.5,
  2 ** 53,
  1e300,
  true,
  [],
  [null],
  [1],
  ['x'],
  {},
  { a: 1 },
  '2021-10-20',
  '2021-02-30',
  '2021-10-20T10:00:00',
  '2021-10-20T10:00:00Z',
  '2021-10-20T25:00:00Z',
  '2021-10-20 10:00:00Z',
  '0179c65f-3980-7ec1-8a14-127a62fac55d',
  '0179C65F-3980-7EC1-8A14-127A62FAC55D',
  'uscc:91150622MAYX0A110G',
  'unknown:1',
  'name:示例',
  'ip:',
];

/** The example with some facts replaced; undefined takes one away, as JSON has it. */
function withFacts(code: string, facts: Record<string, unknown>): Record<string, unknown> {
  const { example } = findContract(code)!;
  return JSON.parse(JSON.stringify({ ...example, data: { ...example.data, facts: { ...example.data.facts, ...facts } } })) as Record<string, unknown>;
}

/** Every place of a JSON value, as the names that lead to it. */
const placesOf = (value: unknown, path: string[] = []): string[][] => [
  path,
  ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, member]) => placesOf(member, [...path, name])) : []),
];

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

it('whatever stands at any place of an event, checkEvent answers, and accepts nothing that the schema or class-validator refuses', () => {
  const contract = findContract('surcharge.billed')!;
  const { example } = contract;
  const validate = ajv.getSchema('/schemas/cn.quanlian.surcharge.billed.v1.json')!;
  const whole = {
    ...example,
    data: { ...example.data, approvals: [{ role: 'legal', officer: 'of-0001', at: '2021-10-20T09:30:00+08:00' }], policyRefs: ['N1283-13-1'] },
  };
  const accepted = placesOf(whole)
    .flatMap((place) =>
      [undefined, ...WRONG].map((value) => ({ place, value, event: JSON.parse(JSON.stringify(replaced(whole, place, value)) ?? 'null') as unknown })),
    )
    .filter(({ event }) => checkEvent(event).ok && (!validate(event) || shapeProblems(event as Record<string, unknown>, contract).length > 0));
  expect(accepted).toEqual([]);
});

it('counts are integers, date-times have a format, and the list of agencies is that of the publishers', () => {
  const schema = JSON.stringify(jsonSchemaOf('pool-traffic.detected'));
  expect(schema).toContain('"dstPort":{"type":"integer","minimum":0,"maximum":65535');
  expect(schema).toContain('"firstSeenAt":{"type":"string","format":"date-time"');
  expect(schema).toContain('"enum":["telecom","cac"]');
  expect(() => jsonSchemaOf('site.unheard-of')).toThrow('expected one of the catalogue');
});
