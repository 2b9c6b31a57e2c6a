import { readdirSync } from 'node:fs';
import path from 'node:path';
import { aboutSite, aSite } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER, SECOND } from '../testing/cases-service';
import { storyEvents } from '../testing/story';
import { NightlyCheckTimer } from './nightly-check.timer';

const [ONE, TWO] = ['QL-150622-2021-00001', 'QL-150622-2021-00002'];
const THIRD = { ...OFFICER, officer: 'of-5001' };
const SCENARIOS = path.join(__dirname, '../../../../test/scenarios');
const EVERY_STORY = readdirSync(SCENARIOS).filter((name) => /^\d/.test(name));
const NOTHING = { differing: 0, firstDiffering: [], differingTables: [], waiting: 0 };

let cases: CasesService;
beforeEach(async () => {
  cases = await CasesService.start();
}, 60_000);
afterEach(() => cases?.stop(), 30_000);

async function afterANight() {
  await cases.run((em) => em.query(`update view_check set night = night - 2`));
  await cases.of(NightlyCheckTimer).checkWhenDue();
  return (await cases.published('view.checked')).at(-1)!.data.facts;
}

async function agreed(path: string, body: object, ...approvers: readonly object[]): Promise<void> {
  const { id } = (await cases.post(path, body, LIAISON)).body;
  for (const approver of approvers) await cases.post(`/v1/approvals/${id}/grant`, {}, approver);
  await cases.comeBack();
}

async function merged(mergeKind: string): Promise<string> {
  await agreed(`/v1/cases/${ONE}/merger`, { otherCase: TWO, mergeKind, basis: ['同一法定代表人'], reason: '同一控制人' }, SECOND);
  return (await cases.published('entity.merged')).at(-1)!.id;
}

describe.each(['common-control', 'same-legal-entity'])('two cases merged as %s', (mergeKind) => {
  beforeEach(async () => {
    await cases.tell(aSite({ n: 1 }));
    await cases.tell(aSite({ n: 2 }), aboutSite('power-supply.cut', { n: 2, day: 4 }));
  }, 60_000);

  it('raise no alarm while they are one', async () => {
    await merged(mergeKind);
    expect(await afterANight()).toMatchObject(NOTHING);
  }, 60_000);

  it('raise no alarm after they were separated again', async () => {
    const mergeEventId = await merged(mergeKind);
    await agreed(`/v1/cases/${ONE}/unmerger`, { mergeEventId, reason: '核查后不是同一控制人' }, SECOND, THIRD);
    expect(await cases.published('entity.unmerged')).toHaveLength(1);
    expect(await afterANight()).toMatchObject({ ...NOTHING, cases: 2 });
  }, 60_000);
});

it('all stories together raise no alarm, however their cases were merged, corrected and reopened', async () => {
  // Stories repeat some of their events; repetitions end before this service places anything.
  const seen = new Set<string>();
  for (const name of EVERY_STORY) await cases.tell(...storyEvents(name).filter(({ id }) => !seen.has(id) && seen.add(id)));
  expect(await afterANight()).toMatchObject(NOTHING);
}, 120_000);
