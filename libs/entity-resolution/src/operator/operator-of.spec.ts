import { caseEvent } from '../fixtures/event.fixture';
import { resolveAll } from '../resolve/resolve-all';
import type { CaseEvent } from '@quanlian/contracts';

const A = '91150622MAYX0A110G';
const B = '91513300MAYX0B21XB';
const C = '91630100MAYX0E912L';
const signal = (id: string, ...keys: string[]) => caseEvent(id, 'abnormal-load.detected', keys);
const attributed = (id: string, ip: string, subscriber: string, facts: object = {}, day = 0) =>
  caseEvent(id, 'ip-attribution.resolved', [`ip:${ip}/source`], {
    day,
    facts: { ip, subscriberKey: subscriber, nat: 'none', confidence: 0.9, method: 'static-record', ...facts },
  });
const traffic = (id: string, ip: string, day = 1) => caseEvent(id, 'pool-traffic.detected', [`ip:${ip}/source`], { day });
const merged = (id: string, group: string, members: string[], day = 0, mergeKind = 'common-control') =>
  caseEvent(id, 'entity.merged', [], { day, agency: 'system', facts: { groupId: group, memberKeys: members, mergeKind, mode: 'approved' } });
const unmerged = (id: string, group: string, removed: string[], day = 5) =>
  caseEvent(id, 'entity.unmerged', [], { day, agency: 'system', facts: { groupId: group, removedKeys: removed } });

/** id → operator, or why there is none */
function placed(...events: CaseEvent[]): Record<string, string> {
  const { byOperator, unassigned } = resolveAll(events);
  const held = [...byOperator].flatMap(([operator, own]) => own.map(({ id }) => [id, operator] as const));
  return Object.fromEntries([...unassigned.map(({ eventId, why }) => [eventId, why] as const), ...held]);
}

describe('an event goes to', () => {
  it('the legal entity that it names, past hosts, suppliers and reporters', () => {
    expect(placed(signal('e', `uscc:${B}/host`, `uscc:${C}/reporter`, `uscc:${A}/operator`))).toEqual({ e: `uscc:${A}` });
  });

  it('the operator before a customer that is named with it', () => {
    expect(placed(signal('e', `uscc:${B}/customer`, `uscc:${A}/operator`))).toEqual({ e: `uscc:${A}` });
  });

  it('a person where the person operates, not where the person only stands for a firm', () => {
    expect(placed(signal('e1', 'person-token:pt_1/operator'), signal('e2', 'person-token:pt_1/legal-person'))).toEqual({
      e1: 'person-token:pt_1',
      e2: 'none',
    });
  });

  it('one entity under its USCC and under its organisation code', () => {
    expect(placed(signal('e1', `uscc:${A}/operator`), signal('e2', `org-code:${A.slice(8, 17)}/operator`))).toMatchObject({ e2: `uscc:${A}` });
  });

  it('the holder of the account, named beside it in any event', () => {
    const named = signal('named', `uscc:${A}/operator`, 'account-no:grid-nm:15001/consumer');
    expect(placed(signal('e', 'account-no:grid-nm:15001/consumer'), named)).toMatchObject({ e: `uscc:${A}` });
  });

  it('the holder of a number that was listed without its grid, within the province only', () => {
    const imposed = caseEvent('named', 'surcharge.imposed', [`uscc:${A}/operator`], { facts: { accountNos: ['15001'] } });
    const elsewhere = { ...signal('far', 'account-no:grid-gd:15001/consumer'), jurisdiction: '440100' };
    expect(placed(imposed, signal('e', 'account-no:grid-nm:15001/consumer'), signal('s', 'sub-meter:15001/tenant'), elsewhere)).toMatchObject({
      e: `uscc:${A}`,
      s: `uscc:${A}`,
      far: 'none',
    });
  });

  it('the holder at its time when an account changed hands', () => {
    const named = (id: string, uscc: string, day: number) => caseEvent(id, 'surcharge.billed', [`uscc:${uscc}/operator`, 'meter:M1/meter'], { day });
    const reading = (id: string, day: number) => caseEvent(id, 'load-profile.summarised', ['meter:M1/meter'], { day });
    expect(placed(named('n1', A, 10), named('n2', B, 20), reading('e1', 5), reading('e2', 12), reading('e3', 25))).toMatchObject({
      e1: `uscc:${A}`,
      e2: `uscc:${A}`,
      e3: `uscc:${B}`,
    });
  });

  it('the subscriber of the address or of the range around it, by confidence, then the latest', () => {
    const range = attributed('a1', '203.0.113.64/28', `uscc:${A}`, { confidence: 0.7 });
    expect(placed(range, traffic('e', '203.0.113.70'), traffic('out', '203.0.113.80'))).toMatchObject({ e: `uscc:${A}`, out: 'none' });
    expect(placed(range, attributed('a2', '203.0.113.70', `uscc:${B}`), traffic('e', '203.0.113.70'))).toMatchObject({ e: `uscc:${B}` });
    expect(
      placed(attributed('a1', '203.0.113.70', `uscc:${A}`), attributed('a2', '203.0.113.70', `uscc:${B}`, {}, 1), traffic('e', '203.0.113.70')),
    ).toMatchObject({
      e: `uscc:${B}`,
    });
  });

  it('the subscriber of its time', () => {
    const first = attributed('a1', '192.0.2.1', `uscc:${A}`, { to: '2021-10-05T00:00:00+08:00', confidence: 0.99 });
    const second = attributed('a2', '192.0.2.1', `uscc:${B}`, { from: '2021-10-05T00:00:01+08:00' });
    expect(placed(first, second, traffic('e1', '192.0.2.1', 2), traffic('e2', '192.0.2.1', 6))).toMatchObject({ e1: `uscc:${A}`, e2: `uscc:${B}` });
  });

  it('nobody by an address that a carrier shares or whose attribution was taken back', () => {
    const shared = attributed('a1', '192.0.2.1', `uscc:${A}`, { nat: 'cgnat' });
    const carrier = attributed('a2', '100.64.0.9', `uscc:${A}`);
    const wrong = attributed('a3', '192.0.2.3', `uscc:${A}`);
    const retraction = caseEvent('c', 'event.corrected', [], { facts: { targetEventId: 'a3', effect: 'retract' } });
    expect(
      placed(shared, carrier, wrong, retraction, traffic('e1', '192.0.2.1'), traffic('e2', '100.64.0.9'), traffic('e3', '192.0.2.3')),
    ).toMatchObject({
      e1: 'none',
      e2: 'none',
      e3: 'none',
    });
  });

  describe('nobody by an address of a carrier’s pool,', () => {
    const POOL = '198.18.64.0/18';
    const loaded = (id: string, rows: object[], day = 0) =>
      caseEvent(id, 'reference-data.loaded', ['division:000000/region'], { day, facts: { dataset: 'carrier-networks', rows } });
    const pool = loaded('r', [{ key: `cidr:${POOL}`, name: '示例电信' }]);
    const behind = [attributed('a', '198.18.64.9', `uscc:${A}`), traffic('e', '198.18.64.9')];

    it('whatever the attribution says', () => {
      expect(placed(...behind)).toMatchObject({ e: `uscc:${A}` });
      expect(placed(pool, ...behind)).toMatchObject({ r: 'jurisdiction', a: 'none', e: 'none' });
      expect(placed(...behind, pool)).toMatchObject({ e: 'none' });
    });
    it('nor by a range inside the pool, while its neighbour outside is attributed', () => {
      const range = attributed('a', '198.18.64.0/24', `uscc:${A}`);
      const wide = attributed('w', '198.18.0.0/16', `uscc:${B}`);
      expect(placed(pool, range, traffic('e', '198.18.64.9'))).toMatchObject({ e: 'none' });
      expect(placed(pool, wide, traffic('in', '198.18.64.9'), traffic('out', '198.18.1.9'))).toMatchObject({ in: 'none', out: `uscc:${B}` });
    });
    it('nor by a single address that is shared', () => {
      expect(placed(loaded('r', [{ key: 'ip:198.18.64.9', name: '示例电信' }]), ...behind)).toMatchObject({ e: 'none' });
    });
    it('only on the days for which it is a pool', () => {
      const from = loaded('r', [{ key: `cidr:${POOL}`, name: '示例电信', validFrom: '2021-10-02' }]);
      const to = loaded('r', [{ key: `cidr:${POOL}`, name: '示例电信', validTo: '2021-10-02' }]);
      const on = (day: number) => [attributed('a', '198.18.64.9', `uscc:${A}`), traffic('e', '198.18.64.9', day)];
      expect([placed(from, ...on(0)).e, placed(from, ...on(1)).e]).toEqual([`uscc:${A}`, 'none']);
      expect([placed(to, ...on(1)).e, placed(to, ...on(2)).e]).toEqual(['none', `uscc:${A}`]);
    });
    it('until a later version ends it, or the load is retracted', () => {
      const ended = loaded('r2', [{ key: `cidr:${POOL}`, name: '示例电信', validTo: '2021-09-30' }], 5);
      const retraction = caseEvent('c', 'event.corrected', [], { facts: { targetEventId: 'r', effect: 'retract' } });
      expect(placed(pool, ...behind, ended)).toMatchObject({ e: `uscc:${A}` });
      expect(placed(pool, ...behind, retraction)).toMatchObject({ e: `uscc:${A}` });
    });
    it('and a row that cannot be read says nothing', () => {
      expect(placed(loaded('r', [{ key: 'cidr:pool.example.net', name: '示例' }]), ...behind)).toMatchObject({ e: `uscc:${A}` });
    });
  });

  it('the subscriber as corrected', () => {
    const correction = caseEvent('c', 'event.corrected', ['ip:192.0.2.1/source'], {
      facts: { targetEventId: 'a', effect: 'replace', replacement: { subscriberKey: `uscc:${B}` } },
    });
    expect(placed(attributed('a', '192.0.2.1', `uscc:${A}`), traffic('e', '192.0.2.1'), correction)).toEqual({
      a: `uscc:${B}`,
      e: `uscc:${B}`,
      c: `uscc:${B}`,
    });
  });

  it('the consumer whom a supplier fed without right, else the supplier itself', () => {
    const found = caseEvent('f', 'illegal-supply.found', [`uscc:${B}/supplier`, `uscc:${A}/operator`], {
      facts: { supplierKey: `uscc:${B}`, consumerKey: `uscc:${A}` },
    });
    const drop = caseEvent('e', 'generation-drop.detected', [`uscc:${B}/supplier`, 'plant:p1/plant']);
    expect(placed(drop)).toEqual({ e: `uscc:${B}` });
    expect(placed(drop, found)).toMatchObject({ e: `uscc:${A}` });
  });

  it('nobody by a place or a name alone, and to no case by a region', () => {
    expect(
      placed(
        signal('e1', 'address:示例路1号/site'),
        signal('e2', 'org-name:示例公司/operator'),
        signal('e3', 'division:15/region', 'org-name:示例/reporter'),
      ),
    ).toEqual({
      e1: 'none',
      e2: 'none',
      e3: 'jurisdiction',
    });
  });

  it('the case to which officers gave it, wherever that case has moved since', () => {
    const drop = caseEvent('drop', 'generation-drop.detected', [`uscc:${B}/supplier`]);
    const system = (id: string, type: string, facts: object) => caseEvent(id, type, [`uscc:${B}/operator`], { agency: 'system', facts });
    const events = [
      drop,
      signal('e', 'address:示例沟/site'),
      system('o', 'case.opened', { caseId: 'k', openedBy: 'drop' }),
      system('s', 'suggestion.approved', { caseId: 'k', eventId: 'e' }),
    ];
    const found = caseEvent('f', 'illegal-supply.found', [`uscc:${A}/operator`], { facts: { supplierKey: `uscc:${B}`, consumerKey: `uscc:${A}` } });
    expect(placed(...events)).toEqual({ drop: `uscc:${B}`, e: `uscc:${B}`, o: `uscc:${B}`, s: `uscc:${B}` });
    expect(placed(...events, found)).toEqual({ drop: `uscc:${A}`, e: `uscc:${A}`, o: `uscc:${A}`, s: `uscc:${A}`, f: `uscc:${A}` });
  });

  it('the target of the correction that it is, and past a correction whose target is unknown to its own keys', () => {
    const correct = (id: string, target: string, ...keys: string[]) =>
      caseEvent(id, 'event.corrected', keys, { facts: { targetEventId: target, effect: 'replace' } });
    const events = [
      signal('e', `uscc:${A}/operator`),
      correct('c1', 'e', `uscc:${B}/operator`),
      correct('c2', 'c1'),
      correct('c3', 'lost', `uscc:${C}/operator`),
    ];
    expect(placed(...events)).toEqual({ e: `uscc:${A}`, c1: `uscc:${A}`, c2: `uscc:${A}`, c3: `uscc:${C}` });
  });
});

describe('common control', () => {
  const own = [signal('a', `uscc:${A}/operator`), signal('b', `uscc:${B}/operator`), signal('c', `uscc:${C}/operator`)];

  it('gives the members one case while the verdict stands', () => {
    expect(placed(...own, merged('m', 'g1', [`uscc:${A}`, `uscc:${B}`]))).toMatchObject({ a: 'group:g1', b: 'group:g1', c: `uscc:${C}` });
  });

  it('lets a removed member go, and ends with its last pair', () => {
    const all = merged('m', 'g1', [`uscc:${A}`, `uscc:${B}`, `uscc:${C}`]);
    expect(placed(...own, all, unmerged('u', 'g1', [`uscc:${B}`]))).toMatchObject({ a: 'group:g1', b: `uscc:${B}`, c: 'group:g1' });
    const key = signal('g', 'group:g1/group');
    expect(placed(...own, key, merged('m', 'g1', [`uscc:${A}`, `uscc:${B}`]), unmerged('u', 'g1', [`uscc:${B}`]))).toMatchObject({
      a: `uscc:${A}`,
      b: `uscc:${B}`,
      g: `uscc:${A}`,
    });
  });

  it('stands again after a later merge', () => {
    const members = [`uscc:${A}`, `uscc:${B}`];
    expect(placed(...own, merged('m1', 'g1', members), unmerged('u', 'g1', members), merged('m2', 'g1', members, 9))).toMatchObject({
      a: 'group:g1',
      b: 'group:g1',
    });
  });

  it('follows from the verdict of an officer on a pair until another verdict, and not where the verdict does not say in which respect', () => {
    const verdict = (id: string, given: object, day: number) =>
      caseEvent(id, 'identity.verdict-given', [], { day, agency: 'system', facts: { leftKey: `uscc:${A}`, rightKey: `uscc:${B}`, ...given } });
    const both = [signal('a', `uscc:${A}/operator`), signal('b', `uscc:${B}/operator`)];
    const apart = { a: `uscc:${A}`, b: `uscc:${B}` };
    const same = verdict('v1', { verdict: 'same', mergeKind: 'common-control' }, 1);
    const { a, b } = placed(...both, same);
    expect([a, b]).toEqual([b, expect.stringMatching(/^group:/)]);
    expect(placed(...both, same, verdict('v2', { verdict: 'unsure' }, 2))).toMatchObject({ a, b });
    expect(placed(...both, same, verdict('v2', { verdict: 'different' }, 2))).toMatchObject(apart);
    expect(placed(...both, verdict('v1', { verdict: 'same' }, 1))).toMatchObject(apart);
  });

  it('joins groups that share a member, and reaches what its members hold', () => {
    const held = [signal('n', `uscc:${C}/operator`, 'meter:M1/meter'), caseEvent('e', 'load-profile.summarised', ['meter:M1/meter'])];
    const events = [...own, ...held, merged('m1', 'g2', [`uscc:${A}`, `uscc:${B}`]), merged('m2', 'g1', [`uscc:${B}`, `uscc:${C}`])];
    expect(placed(...events)).toMatchObject({ a: 'group:g1', b: 'group:g1', c: 'group:g1', e: 'group:g1' });
  });

  it('never follows from a shared address, meter or host', () => {
    const shared = [signal('e1', `uscc:${A}/operator`, 'meter:M1/meter'), signal('e2', `uscc:${B}/operator`, 'meter:M1/meter')];
    expect(placed(...shared)).toEqual({ e1: `uscc:${A}`, e2: `uscc:${B}` });
  });
});

it('an organisation name that was merged with a USCC names that entity until the merge is taken back', () => {
  const name = signal('e', 'org-name:示例云图（大数据）有限责任公司/operator');
  const merge = merged('m', 's1', [`uscc:${A}`, 'org-name:示例云图(大数据)有限公司'], 0, 'same-legal-entity');
  expect(placed(name, merge)).toMatchObject({ e: `uscc:${A}` });
  expect(placed(name, merge, unmerged('u', 's1', [`uscc:${A}`]))).toMatchObject({ e: 'none' });
});
