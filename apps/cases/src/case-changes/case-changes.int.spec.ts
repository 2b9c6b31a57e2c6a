import type { EventKey } from '@quanlian/contracts';
import { usccOf, aboutSite, aSite } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';

const NUMBER = 'QL-150622-2021-00001';
const site = aSite({ n: 1, day: 1 });
const confirmed = aboutSite('site.confirmed', { n: 1, day: 3 });
const SITE_DAY = '2021-10-02T12:00:00Z';
const LATER = '2021-10-05T12:00:00Z';

let cases: CasesService;
beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(site, confirmed);
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const asked = (query: string, claims: object = OFFICER, headers?: Record<string, string>) =>
  cases.get(`/v1/cases/${NUMBER}/changes?${query}`, claims, headers);

it('what came between two moments stands with what it changed', async () => {
  const { status, body } = await asked(`since=${SITE_DAY}&knownAt=${LATER}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ number: NUMBER, wasKnown: true, since: '2021-10-02T20:00:00+08:00', knownAt: '2021-10-05T20:00:00+08:00' });
  expect(body.changes.timeline).toMatchObject([{ change: 'appears', after: { eventId: confirmed.id } }]);
  expect(body.changes.about).toEqual([
    { change: 'changes', before: { name: 'status', value: 'suspected' }, after: { name: 'status', value: 'confirmed' } },
  ]);
  expect(body.changes.findings ?? []).toEqual([]);
});

it('asked again with its moment, the answer is the same', async () => {
  const first = (await asked(`since=${SITE_DAY}`)).body;
  const { knownAt, identityAt, position } = first;
  const again = await asked(
    `since=${SITE_DAY}&knownAt=${encodeURIComponent(knownAt)}&identityAt=${encodeURIComponent(identityAt)}&position=${position}`,
  );
  expect(again.body).toEqual(first);
});

it('where nothing was known at the earlier moment, all of the case came', async () => {
  const { body } = await asked(`since=2021-01-01T00:00:00Z&knownAt=${LATER}`);
  expect(body.wasKnown).toBe(false);
  expect(body.changes.timeline.map(({ change }: { change: string }) => change)).toEqual(['appears', 'appears']);
});

it('an event that a merger brought is told as come, for it was not of the case then', async () => {
  const other = aSite({ n: 2, day: 2 });
  await cases.tell(other);
  const memberKeys = [`uscc:${usccOf(1)}`, `uscc:${usccOf(2)}`];
  const keys: EventKey[] = [{ kind: 'division', value: '150600', role: 'region' }];
  const facts = { groupId: 'group-1', memberKeys, mergeKind: 'common-control', basis: ['示例'] };
  await cases.tell(aboutSite('entity.merged', { n: 0, day: 9, keys }, facts));
  const { body } = await asked(`since=${LATER}`);
  const came = (body.changes.timeline as { change: string; after: { eventId: string } }[]).map(({ change, after }) => [change, after.eventId]);
  expect(came).toContainEqual(['appears', other.id]);
}, 60_000);

it('the later moment comes later', async () => {
  const { status, body } = await asked(`since=${LATER}&knownAt=${SITE_DAY}`);
  expect([status, body.code]).toEqual([422, 'query.parameter-invalid']);
  expect(JSON.stringify(body)).toContain('/query/since');
});

it('without an earlier moment, the week before is compared', async () => {
  expect((await asked(`knownAt=${LATER}`)).body).toMatchObject({ since: '2021-09-28T20:00:00+08:00', wasKnown: false });
});

it('a case of another area answers as none does', async () => {
  const foreign = await asked(`since=${SITE_DAY}`, { ...LIAISON, jurisdiction: '513300' });
  expect([foreign.status, foreign.body.code]).toEqual([404, 'case.not-found']);
});

it('who compares it is recorded as a reader of the case', async () => {
  await asked(`since=${SITE_DAY}`, LIAISON);
  const [read] = await cases.run((em) =>
    em.query<{ resource: string }[]>(`select resource from case_access where resource = 'case-changes' limit 1`),
  );
  expect(read).toEqual({ resource: 'case-changes' });
});
