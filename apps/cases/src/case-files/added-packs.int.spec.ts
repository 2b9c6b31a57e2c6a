import { ADDED, aNotice, ENDED, folderOf } from '../../../../libs/policy-packs/src/testing/a-notice';
import { aboutSite, aSite } from '../testing/a-site';
import { CasesService } from '../testing/cases-service';
import { FoldStale } from './fold-stale';
import { RefoldByPacks } from './refold-by-packs';

/** Day 2 of the sites. */
const NOTICE = aNotice('2021-10-03');
const [BEFORE, AFTER] = ['QL-150622-2021-00001', 'QL-150622-2021-00002'];

let cases: CasesService;

/** Folded by other packs until it was stopped. */
async function startAgain(packs: string | undefined): Promise<void> {
  const { databaseUrl } = cases;
  await cases.stop();
  await startWith(packs, databaseUrl);
  await cases.of(FoldStale).drain();
}
async function startWith(packs: string | undefined, databaseUrl?: string): Promise<void> {
  if (packs === undefined) delete process.env.POLICY_PACKS;
  else process.env.POLICY_PACKS = packs;
  cases = await CasesService.start(databaseUrl);
}

const dutiesOf = async (number: string): Promise<string[]> => {
  const { obligations } = (await cases.get(`/v1/cases/${number}/file`)).body.caseFile as { obligations: { policyId: string }[] };
  return obligations.map(({ policyId }) => policyId).filter((id) => id === ADDED || id === ENDED);
};
const tasks = async (): Promise<{ id: string; number: string; titleZh: string }[]> =>
  ((await cases.get('/v1/tasks?kind=duty&agency=ndrc')).body as { tasks: { id: string; number: string; titleZh: string }[] }).tasks.filter(
    ({ id }) => id === ADDED || id === ENDED,
  );

beforeAll(async () => {
  await startWith(undefined);
  await cases.tell(aSite({ n: 1, day: 0 }), aboutSite('site.confirmed', { n: 1, day: 1 }));
  await cases.tell(aSite({ n: 2, day: 0 }), aboutSite('site.confirmed', { n: 2, day: 3 }));
}, 60_000);
afterAll(async () => {
  delete process.env.POLICY_PACKS;
  await cases?.stop();
}, 30_000);

it('without a folder, both cases owe what the packs of the release say', async () => {
  expect([await dutiesOf(BEFORE), await dutiesOf(AFTER)]).toEqual([[ENDED], [ENDED]]);
});

describe('started again with a folder of one notice', () => {
  beforeAll(() => startAgain(folderOf(NOTICE)), 60_000);

  it('one from after its day owes the new duty alone; one from before owes the old one still, and the new one as its site still stands', async () => {
    expect([await dutiesOf(BEFORE), await dutiesOf(AFTER)]).toEqual([[ENDED, ADDED], [ADDED]]);
  });

  it('the tasks are those of the cases folded again, under the titles of the pack', async () => {
    const owed = (await tasks()).map(({ id, number, titleZh }) => [id, number, titleZh]).sort();
    expect(owed).toEqual([
      [ADDED, BEFORE, NOTICE.policies[0]!.titleZh],
      [ADDED, AFTER, NOTICE.policies[0]!.titleZh],
      [ENDED, BEFORE, NOTICE.policies[0]!.titleZh],
    ]);
  });

  it('the views are those of a rebuild by the same packs', async () => {
    expect((await cases.get('/v1/view-check')).body).toMatchObject({ cases: 2, differing: [], differingTables: [] });
  });

  it('a further start with the same packs folds nothing again', async () => {
    await cases.of(RefoldByPacks).onApplicationBootstrap();
    expect(await cases.run((em) => em.query(`select operator from stale_operator`))).toEqual([]);
  });
});

describe('started again without the folder', () => {
  beforeAll(async () => {
    // As a pack that expected reports of an own type would have left it.
    await cases.run(async (em) => {
      await em.query(`insert into organ_day_type values ('example.reported')`);
      await em.query(`insert into organ_day values ('energy/grid', '150000', 'example.reported', '2021-10-04', false)`);
      await em.query(`insert into regional_act_type values ('example.reported')`);
      await em.query(`insert into regional_act select event_id, '150622', 'example.reported', recorded_at from case_event order by position limit 1`);
    });
    await startAgain(undefined);
  }, 60_000);

  it('the cases are folded again by the packs of the release', async () => {
    expect([await dutiesOf(BEFORE), await dutiesOf(AFTER)]).toEqual([[ENDED], [ENDED]]);
  });

  it('of what the pack counted for regions and organs, nothing is left', async () => {
    expect((await cases.get('/v1/view-check')).body).toMatchObject({ differing: [], differingTables: [] });
  });
});
