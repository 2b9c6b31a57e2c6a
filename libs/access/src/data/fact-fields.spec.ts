import { EVENT_CONTRACTS, jsonSchemaOf, KEY_KINDS } from '@quanlian/contracts';
import { kindOfFact, NESTED_FACTS } from './fact-fields';
import { kindOfKey } from './key-fields';

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** Names of the fields of a facts schema, those of nested objects included. */
function fieldsOf(schema: Schema | undefined): string[] {
  return Object.entries(schema?.properties ?? {}).flatMap(([name, inner]) => {
    const nested = [...fieldsOf(inner), ...fieldsOf(inner.items)];
    return nested.length > 0 && NESTED_FACTS.has(name) ? nested : [name, ...nested];
  });
}

const factsOf = (code: string, version: number): Schema | undefined =>
  (jsonSchemaOf(code, version) as Schema).properties?.['data']?.properties?.['facts'];

describe('the classification of facts', () => {
  it.each(EVENT_CONTRACTS.map(({ code, version }) => [code, version] as const))('every field of %s v%d has a kind', (code, version) => {
    const open = fieldsOf(factsOf(code, version)).filter(
      (name) => !['numbers', ...NESTED_FACTS].includes(name) && kindOfFact(code, name) === undefined,
    );
    expect(open).toEqual([]);
  });

  it('every kind of key has one, and the reporter is hidden whatever names them', () => {
    expect(KEY_KINDS.filter((kind) => kindOfKey(kind) === undefined)).toEqual([]);
    expect(KEY_KINDS.filter((kind) => kindOfKey(kind, 'reporter') !== 'reporter')).toEqual([]);
  });

  it('a name that nobody classified has none', () => {
    expect(kindOfFact('site.reported', 'somethingNew')).toBeUndefined();
    expect(kindOfFact('site.reported', 'constructor')).toBeUndefined();
    expect(kindOfKey('constructor')).toBeUndefined();
  });
});
