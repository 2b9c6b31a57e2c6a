import type { EventKey, QuanlianEvent } from '@quanlian/contracts';
import { publicationOf } from '@quanlian/reference';
import type { Dataset } from '@quanlian/reference';
import { anEvent } from '@quanlian/testing';
import { aboutSite, aSite, usccOf } from '../testing/a-site';
import { CasesService } from '../testing/cases-service';

const head = { version: '2021-09-01', source: 'synthetic', licence: 'Apache-2.0' } as const;
const AGENT: Dataset = {
  ...head,
  dataset: 'registration-agents',
  publisher: 'samr/registry-office',
  rows: [{ key: 'address:准格尔旗示例商务路6号', name: '示例商务秘书有限公司', divisionCode: '150622' }],
};
const POOL: Dataset = {
  ...head,
  dataset: 'carrier-networks',
  publisher: 'telecom/numbering-office',
  rows: [{ key: 'cidr:198.18.64.0/24', name: '示例电信' }],
};

const address: EventKey = { kind: 'address', value: '准格尔旗示例商务路6号', role: 'site' };
const network: EventKey = { kind: 'ip', value: '198.18.64.9', role: 'source' };
const site = aSite({ n: 1, keys: [{ kind: 'uscc', value: usccOf(1), role: 'operator' }, address] });
const report = aboutSite('site.reported', { n: 2, keys: [address] });
const attribution = aboutSite(
  'ip-attribution.resolved',
  { n: 3, keys: [network] },
  { ip: network.value, subscriberKey: `uscc:${usccOf(1)}`, nat: 'none', from: '2021-10-01T00:00:00+08:00' },
);
const traffic = aboutSite('pool-traffic.detected', { n: 4, keys: [network] });
const retraction = (event: QuanlianEvent): QuanlianEvent =>
  anEvent('event.corrected', { facts: { targetEventId: event.id, effect: 'retract', reason: 'wrong list', knownAt: '2021-10-20T10:00:00+08:00' } });

let cases: CasesService;
beforeEach(async () => {
  cases = await CasesService.start();
  await cases.tell(site, report, attribution, traffic);
}, 60_000);
afterEach(() => cases?.stop());

const load = (dataset: Dataset): Promise<void> => cases.tell(...publicationOf(dataset).events);
const caseOf = async (event: QuanlianEvent): Promise<string | null> => (await cases.get(`/v1/events/${event.id}/case`)).body.caseId;
const suggested = async (): Promise<string[]> =>
  (await cases.get(`/v1/cases/${await caseOf(site)}/file`)).body.suggestions.map(({ eventId }: { eventId: string }) => eventId);

it('an address that a loaded list calls a registration agent’s suggests nobody any more', async () => {
  expect(await suggested()).toEqual([report.id]);
  await load(AGENT);
  expect(await suggested()).toEqual([]);
});

it('traffic from what a loaded list calls a carrier’s pool leaves the case, and comes back when the list is retracted', async () => {
  const home = await caseOf(site);
  expect(await caseOf(traffic)).toBe(home);
  await load(POOL);
  expect([await caseOf(traffic), await caseOf(site)]).toEqual([null, home]);
  await cases.tell(retraction(publicationOf(POOL).events[0]!));
  expect(await caseOf(traffic)).toBe(home);
});
