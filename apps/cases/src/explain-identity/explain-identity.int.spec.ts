import type { EventKey } from '@quanlian/contracts';
import { publicationOf } from '@quanlian/reference';
import { anEvent } from '@quanlian/testing';
import { aboutSite, aSite, usccOf } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const operator = (n: number, jurisdiction?: string): EventKey => ({ kind: 'uscc', value: usccOf(n, jurisdiction), role: 'operator' });
const person: EventKey = { kind: 'person-token', value: 'pt_controller', role: 'legal-person' };
const bank: EventKey = { kind: 'bank-token', value: 'bt_controller', role: 'receiver' };
const account: EventKey = { kind: 'account-no', value: 'grid-nm:1001', role: 'account' };
const address: EventKey = { kind: 'address', value: '准格尔旗示例商务路6号', role: 'site' };
const network: EventKey = { kind: 'ip', value: '192.0.2.9', role: 'source' };
const reporter: EventKey = { kind: 'person-token', value: 'pt_reporter', role: 'reporter' };

const site = aSite({ n: 1, keys: [operator(1), person, bank, address, reporter, account] });
const load = aboutSite('load-profile.summarised', { n: 1, day: 3, keys: [account] });
const attribution = aboutSite(
  'ip-attribution.resolved',
  { n: 1, day: 4, keys: [network] },
  { ip: network.value, subscriberKey: `uscc:${usccOf(1)}`, nat: 'none', confidence: 0.95, from: '2021-10-01T00:00:00+08:00' },
);
const traffic = aboutSite('pool-traffic.detected', { n: 1, day: 5, keys: [network] });
const partner = aSite({ n: 2, keys: [operator(2), person, bank] });
const neighbour = aSite({ n: 3, keys: [operator(3), address] });
const witness = aSite({ n: 4, keys: [operator(4), reporter] });
const abroad = aSite({ n: 5, jurisdiction: '513300', keys: [operator(5, '513300'), person] });

const NUMBER = 'QL-150622-2021-00001';
const identity = async (claims: object = OFFICER, headers?: Record<string, string>) =>
  (await cases.get(`/v1/cases/${NUMBER}/identity`, claims, headers)).body;

let cases: CasesService;
beforeEach(async () => {
  cases = await CasesService.start();
  await cases.tell(site);
  await cases.tell(load, attribution, traffic, partner, neighbour, witness, abroad);
}, 60_000);
afterEach(() => cases?.stop(), 30_000);

describe('why an event is of a case', () => {
  it('is told by the step, the row of the table and the events that it rests on', async () => {
    const { links } = await identity();
    const of = (eventId: string) => links.find(({ eventIds }: { eventIds: string[] }) => eventIds.includes(eventId));
    expect(of(site.id)).toMatchObject({ step: 'legal-entity', keyPair: 'organisation-code', score: 1, keys: [`uscc:${usccOf(1)}`] });
    expect(of(load.id)).toMatchObject({ step: 'holder', keyPair: 'account-or-meter', score: 0.98, toldBy: [site.id] });
    expect(of(traffic.id)).toMatchObject({ step: 'attribution', keyPair: 'static-address', score: 0.9, toldBy: [attribution.id] });
  });

  it('may be a merger of officers, while it stands', async () => {
    const verdict = (code: string, day: number, facts: object) =>
      aboutSite(code, { n: 0, day, keys: [{ kind: 'division', value: '150600', role: 'region' }] }, { groupId: 'group-1', ...facts });
    const memberKeys = [`uscc:${usccOf(1)}`, `uscc:${usccOf(2)}`];
    const merged = verdict('entity.merged', 9, { memberKeys, mergeKind: 'common-control', basis: ['示例'] });
    await cases.tell(merged);
    expect((await identity()).mergers).toMatchObject([{ eventId: merged.id, mergeKind: 'common-control', members: memberKeys }]);
    await cases.tell(verdict('entity.unmerged', 12, { removedKeys: [memberKeys[1]] }));
    expect((await identity()).mergers).toEqual([]);
  }, 60_000);
});

describe('another case is suspected of one controller', () => {
  const suspected = async (claims?: object) =>
    (await identity(claims)).suspected.map(({ operator: of, action, score }: Record<string, unknown>) => [of, action, score]);

  it('by tokens, and stands beside this one by an address; whoever reported both is no link', async () => {
    expect(await suspected()).toEqual([
      [`uscc:${usccOf(2)}`, 'group', 0.9],
      [`uscc:${usccOf(3)}`, 'link', 0.7],
      [`uscc:${usccOf(5, '513300')}`, 'group', 0.6],
    ]);
    expect((await identity()).suspected[0].because[0]).toMatchObject({ keyPair: 'person-and-account', weight: 1 });
  });

  it('is not named where the other case is not shown', async () => {
    const lead = { ...OFFICER, jurisdiction: '150000' };
    expect((await suspected(lead)).map(([of]: string[]) => of)).toEqual([`uscc:${usccOf(2)}`, `uscc:${usccOf(3)}`]);
  });

  it('not by an address that a loaded list calls an agent’s', async () => {
    const rows = [{ key: `address:${address.value}`, name: '示例商务秘书有限公司', divisionCode: '150622' }];
    const head = { version: '2021-09-01', source: 'synthetic', licence: 'Apache-2.0', publisher: 'samr/registry-office' };
    await cases.tell(...publicationOf({ ...head, dataset: 'registration-agents', rows }).events);
    expect((await suspected()).map(([of]: string[]) => of)).not.toContain(`uscc:${usccOf(3)}`);
  });

  it('nor where it was decided that the two are different, nor by what was retracted', async () => {
    const pair = { leftKey: `uscc:${usccOf(1)}`, rightKey: `uscc:${usccOf(2)}` };
    await cases.tell(
      aboutSite('identity.verdict-given', { n: 0, day: 9, keys: [operator(1)] }, { ...pair, verdict: 'different', reason: '示例', by: 'of-0001' }),
      anEvent('event.corrected', { facts: { targetEventId: abroad.id, effect: 'retract', reason: '示例', knownAt: '2021-10-20T10:00:00+08:00' } }),
    );
    expect((await suspected()).map(([of]: string[]) => of)).toEqual([`uscc:${usccOf(3)}`]);
  });
});

describe('what is told of an identity', () => {
  it('is masked as the file is', async () => {
    const { suspected } = await identity(LIAISON, { 'ql-purpose': 'inspection' });
    const keys: string[] = suspected.flatMap(({ because }: { because: { keys: string[] }[] }) => because.flatMap((one) => one.keys));
    expect(keys.filter((key) => /controller|reporter/.test(key))).toEqual([]);
  });

  it('needs a purpose, is recorded, and is as unknown as no case to another area', async () => {
    expect(await cases.get(`/v1/cases/${NUMBER}/identity`, { ...OFFICER, jurisdiction: '510000' })).toMatchObject({ status: 404 });
    expect(await cases.get('/v1/cases/QL-1-1-1/identity', OFFICER)).toMatchObject({ status: 404 });
    await identity();
    const { accesses } = (await cases.get(`/v1/cases/${NUMBER}/accesses`)).body;
    expect(accesses[0]).toMatchObject({ kind: 'read', resource: 'case-identity' });
  });
});
