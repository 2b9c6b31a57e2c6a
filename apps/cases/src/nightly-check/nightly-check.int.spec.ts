import { register } from 'prom-client';
import { aSite } from '../testing/a-site';
import { CasesService } from '../testing/cases-service';
import { NightlyCheckTimer } from './nightly-check.timer';

const [ONE, TWO] = ['QL-150622-2021-00001', 'QL-150622-2021-00002'];
let cases: CasesService;
beforeEach(async () => {
  cases = await CasesService.start();
  await cases.tell(aSite({ n: 1 }), aSite({ n: 2 }));
}, 60_000);
afterEach(() => cases?.stop());

/** As if the last check were that of the night before the last. */
const nightFalls = (): Promise<unknown> => cases.run((em) => em.query(`update view_check set night = night - 2`));
const look = (): Promise<void> => cases.of(NightlyCheckTimer).checkWhenDue();
const told = async () => (await cases.published('view.checked')).map(({ data }) => data.facts);
const metric = (name: string): Promise<string> => register.getSingleMetricAsString(`quanlian_view_check_${name}`);

async function afterANight() {
  await nightFalls();
  await look();
  return (await told()).at(-1);
}

describe('the nightly check', () => {
  it('is not made on the day of the installation', async () => {
    await look();
    expect(await told()).toEqual([]);
  });

  it('tells the hash of every view, the same that a check on demand has, and that nothing differs', async () => {
    const facts = await afterANight();
    const { body } = await cases.get('/v1/view-check');
    expect(facts).toMatchObject({ position: body.position, cases: 2, differing: 0, firstDiffering: [], differingTables: [], waiting: 0 });
    expect(facts!.views).toEqual([
      `case_file ${body.live}`,
      expect.stringMatching(/^regional_act \w{64}$/),
      expect.stringMatching(/^organ_day \w{64}$/),
    ]);
    expect(await metric('differing')).toContain('{what="cases"} 0');
  });

  it('is made once a night, whoever looks and however often', async () => {
    await nightFalls();
    await Promise.all([look(), look()]);
    await look();
    expect(await told()).toHaveLength(1);
  });

  it('changes no case by its own event', async () => {
    const { cases: before } = (await cases.get('/v1/cases?sort=number')).body;
    await afterANight();
    await cases.comeBack();
    expect((await cases.get('/v1/cases?sort=number')).body.cases).toEqual(before);
  });

  it.each([
    ['a status', `update cases.case_file set status = 'cleared' where number = '${TWO}'`, TWO],
    ['a hash', `update cases.case_file set hash = repeat('0', 64) where number = '${ONE}'`, ONE],
    ['a count', `update cases.case_file set open_findings = open_findings + 1 where number = '${ONE}'`, ONE],
    ['a whole line', `delete from cases.case_file where number = '${TWO}'`, TWO],
    ['whose case it is', `update cases.case_file set operator = 'uscc:91150622MAYX0A110G' where number = '${ONE}'`, ONE],
  ])('finds and names a case where somebody changed %s behind the back of the service, and raises the alarm', async (_what, sql, number) => {
    await cases.asAdministrator(sql);
    expect(await afterANight()).toMatchObject({ differing: 1, firstDiffering: [number] });
    expect(await metric('differing')).toContain('{what="cases"} 1');
  });

  it('finds and names a table beside the cases', async () => {
    await cases.asAdministrator(`insert into cases.organ_day values ('telecom/bureau', '150000', 'pool-traffic.detected', '2021-11-01', false)`);
    expect(await afterANight()).toMatchObject({ differing: 0, differingTables: ['organ_day'] });
    expect(await metric('differing')).toContain('{what="tables"} 1');
  });

  it('finds again the next night what nobody mended', async () => {
    await cases.asAdministrator(`update cases.case_file set status = 'cleared' where number = '${TWO}'`);
    await afterANight();
    expect(await afterANight()).toMatchObject({ firstDiffering: [TWO] });
    expect(await told()).toHaveLength(2);
  });
});
