import type { QuanlianEvent } from '../envelope';
import { findContract } from '../events/catalogue';
import { checkEvent } from './check-event';
import type { EventCheck } from './check-event';

/** A copy of the example of power-supply.cut, changed as text would be: undefined takes a member away. */
function changed(change: (event: QuanlianEvent & Record<string, unknown>) => void): unknown {
  const copy = JSON.parse(JSON.stringify(findContract('power-supply.cut')!.example)) as QuanlianEvent & Record<string, unknown>;
  change(copy);
  return JSON.parse(JSON.stringify(copy));
}
const problemsOf = (check: EventCheck): [string, string][] => (check.ok ? [] : check.problems.map(({ pointer, code }) => [pointer, code]));

describe('checkEvent', () => {
  it('accepts an event and hands back the very same value', () => {
    const event = changed(() => undefined);
    const before = JSON.stringify(event);
    expect(checkEvent(event)).toMatchObject({ ok: true, unverified: [] });
    expect((checkEvent(event) as { event: unknown }).event).toBe(event);
    expect(JSON.stringify(event)).toBe(before);
  });

  it.each([[null], [undefined], [[]], ['text'], [7]])('%j is not an event', (value) => {
    expect(checkEvent(value)).toMatchObject({ ok: false, code: 'event.not-an-object' });
  });

  it.each([
    [undefined],
    [null],
    [7],
    [''],
    ['power-supply.cut'],
    ['cn.quanlian.power-supply.cut'],
    ['cn.quanlian.power-supply.cut.v2'],
    ['cn.quanlian.power-supply.cut.v01'],
    ['cn.quanlian.constructor.v1'],
  ])('type %j is unknown', (type) => {
    expect(checkEvent({ type })).toMatchObject({ ok: false, code: 'event.unknown-type', problems: [{ pointer: '/type' }] });
  });

  it('an agency that is not among the publishers is refused, one of the same service included', () => {
    for (const agency of ['tax', 'exchange'] as const) {
      const event = changed((e) => Object.assign(e, { agency, source: `/${agency}/example-office` }));
      expect(checkEvent(event)).toMatchObject({ ok: false, code: 'event.publisher-not-allowed', problems: [{ pointer: '/agency' }] });
    }
  });

  it.each<[string, (event: QuanlianEvent & Record<string, unknown>) => void, string, string]>([
    [
      'a missing fact',
      (e) => {
        delete e.data.facts.mode;
      },
      '/data/facts/mode',
      'field.missing',
    ],
    [
      'null for an optional fact',
      (e) => {
        e.data.facts.lineId = null;
      },
      '/data/facts/lineId',
      'field.null',
    ],
    [
      'an unknown fact',
      (e) => {
        e.data.facts['a/b'] = 1;
      },
      '/data/facts/a~1b',
      'field.unknown',
    ],
    [
      'a fact named constructor',
      (e) => {
        e.data.facts.constructor = { name: 'x' } as never;
      },
      '/data/facts/constructor',
      'field.unknown',
    ],
    [
      'a number where text is due',
      (e) => {
        e.data.facts.limitKw = 12.5;
      },
      '/data/facts/limitKw',
      'field.decimal-string',
    ],
    [
      'a value outside the list',
      (e) => {
        e.data.facts.mode = 'off';
      },
      '/data/facts/mode',
      'field.choice',
    ],
    [
      'a time without zone',
      (e) => {
        e.time = '2021-10-20T10:00:00';
      },
      '/time',
      'field.instant',
    ],
    [
      'a day that does not exist',
      (e) => {
        e.time = '2021-02-29T10:00:00+08:00';
      },
      '/time',
      'field.instant',
    ],
    [
      'facts that are a list',
      (e) => {
        (e.data as { facts: unknown }).facts = [];
      },
      '/data/facts',
      'field.object',
    ],
    [
      'data that is a list',
      (e) => {
        (e as { data: unknown }).data = [1];
      },
      '/data',
      'field.object',
    ],
    [
      'data that is null',
      (e) => {
        (e as { data: unknown }).data = null;
      },
      '/data',
      'field.null',
    ],
    [
      'no data',
      (e) => {
        (e as { data: unknown }).data = undefined;
      },
      '/data',
      'field.missing',
    ],
    [
      'no keys',
      (e) => {
        e.data.keys = [];
      },
      '/data/keys',
      'field.array-min-size',
    ],
    [
      'a key that is text',
      (e) => {
        (e.data as { keys: unknown }).keys = ['x'];
      },
      '/data/keys',
      'field.object',
    ],
    [
      'a key that is null',
      (e) => {
        (e.data as { keys: unknown }).keys = [null];
      },
      '/data/keys',
      'field.object',
    ],
    [
      'a key of an unknown kind',
      (e) => {
        e.data.keys[0]!.kind = 'email' as never;
      },
      '/data/keys/0/kind',
      'field.choice',
    ],
    [
      'a role in capitals',
      (e) => {
        e.data.keys[0]!.role = 'Operator';
      },
      '/data/keys/0/role',
      'field.kebab',
    ],
    [
      'a wrong check character',
      (e) => {
        e.data.keys[0]!.value = '91150622MAYX0A1101';
        e.subject = 'uscc:91150622MAYX0A1101';
      },
      '/data/keys/0/value',
      'key.uscc',
    ],
    [
      'a subject that is not the first key',
      (e) => {
        e.subject = 'uscc:91513300MAYX0B21XB';
      },
      '/subject',
      'event.subject-differs',
    ],
    [
      'a source that is not agency and organ',
      (e) => {
        e.source = '/energy/other';
      },
      '/source',
      'event.source-differs',
    ],
    [
      'an unknown province',
      (e) => {
        e.jurisdiction = '990000';
      },
      '/jurisdiction',
      'field.division',
    ],
    [
      'a jurisdiction of four digits',
      (e) => {
        e.jurisdiction = '1506';
      },
      '/jurisdiction',
      'field.division',
    ],
    [
      'an id of another UUID version',
      (e) => {
        e.id = '4fdc8a39-7fa9-4f6f-a6d5-6ab3d1f3d5c2';
      },
      '/id',
      'field.uuid-v7',
    ],
    [
      'evidence without a hash',
      (e) => {
        e.data.evidence[0]!.sha256 = 'x';
      },
      '/data/evidence/0/sha256',
      'field.sha256',
    ],
    [
      'an attribute in capitals',
      (e) => {
        e.recordedTime = e.time;
      },
      '/recordedTime',
      'field.unknown',
    ],
    [
      'an attribute that is an object',
      (e) => {
        e.extra = {};
      },
      '/extra',
      'field.unknown',
    ],
    [
      'a member beside the facts',
      (e) => {
        Object.assign(e.data, { extra: 1 });
      },
      '/data/extra',
      'field.unknown',
    ],
  ])('%s is refused at its place', (_, change, pointer, code) => {
    const check = checkEvent(changed(change));
    expect(check).toMatchObject({ ok: false, code: 'event.contract-broken' });
    expect(problemsOf(check)).toContainEqual([pointer, code]);
  });

  it('names every broken place of one event, each with what was found and what is expected', () => {
    const check = checkEvent(
      changed((e) => {
        e.time = 'now';
        delete e.data.facts.mode;
        e.data.approvals = [{ role: 'x' } as never];
      }),
    );
    expect(
      problemsOf(check)
        .map(([pointer]) => pointer)
        .sort(),
    ).toEqual(['/data/approvals/0/at', '/data/approvals/0/officer', '/data/facts/mode', '/time']);
    if (!check.ok) for (const { detail } of check.problems) expect(detail).toMatch(/^Found .*, expected /);
  });

  it('a name that would replace a prototype is refused', () => {
    const text = JSON.stringify(findContract('power-supply.cut')!.example).replace('"facts":{', '"facts":{"__proto__":{"mode":"cut"},');
    expect(problemsOf(checkEvent(JSON.parse(text)))).toContainEqual(['/data/facts/__proto__', 'field.unknown']);
  });

  it('a further CloudEvents attribute is tolerated', () => {
    expect(
      checkEvent(
        changed((e) => {
          e.traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
        }),
      ).ok,
    ).toBe(true);
  });

  it('a key whose inner check digit is wrong passes with a flag', () => {
    const code = '91150622MAYX0A1150';
    const event = changed((e) => {
      e.data.keys[0]!.value = code;
      e.subject = `uscc:${code}`;
    });
    expect(checkEvent(event)).toMatchObject({ ok: true, unverified: ['/data/keys/0/value'] });
  });
});
