import { anEvent } from '@quanlian/testing';
import type { QuanlianEvent } from '@quanlian/contracts';
import { aSite, aboutSite, usccOf } from '../testing/a-site';
import { CasesService } from '../testing/cases-service';

let cases: CasesService;
beforeEach(async () => {
  cases = await CasesService.start();
}, 60_000);
afterEach(() => cases?.stop());

const [first, second] = [`uscc:${usccOf(1)}`, `uscc:${usccOf(2)}`];
const UNIFIED = '91150622MAYX0A110G';
const organisation = { kind: 'org-code', value: UNIFIED.slice(8, 17), role: 'operator' } as const;

/** An act of this service, as it comes back to it. */
function verdict(code: 'entity.merged' | 'entity.unmerged', day: number, facts: object): QuanlianEvent {
  const division = { kind: 'division', value: '150600', role: 'region' } as const;
  return aboutSite(code, { n: 0, day, keys: [division] }, { groupId: 'group-1', ...facts });
}

interface Line {
  number: string;
  operator: string;
  caseId: string;
  eventCount: number;
}
const list = async (): Promise<Line[]> => (await cases.get('/v1/cases?sort=number')).body.cases as Line[];
const fileOf = async (name: string): Promise<{ number: string; caseId: string; operator: string }> =>
  (await cases.get(`/v1/cases/${name}/file`)).body.caseFile;
const openings = async (): Promise<string[]> =>
  (
    await cases.run((em) =>
      em.query<{ number: string }[]>(`select event->'facts'->>'number' as number from case_event where type = 'case.opened' order by 1`),
    )
  ).map(({ number }) => number);

async function expectRebuilt(): Promise<void> {
  const { body } = await cases.get('/v1/view-check');
  expect(body).toMatchObject({ differing: [], live: body.rebuilt });
}

const [ONE, TWO] = ['QL-150622-2021-00001', 'QL-150622-2021-00002'];

describe('two cases that turn out to be one', () => {
  it('keep the earlier number, and the later one leads to it', async () => {
    await cases.tell(aSite({ n: 2 }));
    await cases.tell(aSite({ n: 1 }));
    const [early, late] = await list();
    await cases.tell(verdict('entity.merged', 9, { memberKeys: [first, second], mergeKind: 'common-control' }));
    expect(await list()).toMatchObject([{ number: ONE, caseId: early!.caseId, operator: 'group:group-1' }]);
    for (const name of [ONE, TWO, early!.caseId, late!.caseId]) {
      expect(await fileOf(name!)).toMatchObject({ number: ONE, caseId: early!.caseId });
    }
    await expectRebuilt();
  }, 60_000);

  it('are two again under their own numbers when the merge is undone', async () => {
    await cases.tell(aSite({ n: 1 }), aSite({ n: 2 }));
    const before = await list();
    await cases.tell(verdict('entity.merged', 9, { memberKeys: [first, second], mergeKind: 'common-control' }));
    await cases.tell(verdict('entity.unmerged', 12, { removedKeys: [second] }));
    expect((await list()).map(({ number, operator, caseId }) => [number, operator, caseId])).toEqual(
      before.map(({ number, operator, caseId }) => [number, operator, caseId]),
    );
    expect(await openings()).toEqual([ONE, TWO]);
    await expectRebuilt();
  }, 60_000);

  it('show under either name what was known of each before', async () => {
    await cases.tell(aSite({ n: 1 }), aSite({ n: 2 }));
    const before = await list();
    const {
      body: { position },
    } = await cases.get('/v1/events-position');
    await cases.tell(verdict('entity.merged', 9, { memberKeys: [first, second], mergeKind: 'common-control' }));
    for (const { number, operator, caseId } of before) {
      const { body } = await cases.get(`/v1/cases/${number}/file?position=${position}`);
      expect(body).toMatchObject({ caseFile: { number, operator, caseId } });
    }
  }, 60_000);
});

describe('a case under an organisation code', () => {
  it('keeps its number when the unified code of the same organisation is told', async () => {
    await cases.tell(
      anEvent('site.identified', {
        jurisdiction: '150622',
        time: '2021-10-01T02:00:00Z',
        recordedtime: '2021-10-01T02:00:00Z',
        data: { keys: [organisation] },
      }),
    );
    const [before] = await list();
    expect(before).toMatchObject({ number: ONE, operator: `org-code:${organisation.value}` });
    await cases.tell(aSite({ n: 1, keys: [{ kind: 'uscc', value: UNIFIED, role: 'operator' }] }));
    expect(await list()).toMatchObject([{ number: ONE, caseId: before!.caseId, operator: `uscc:${UNIFIED}` }]);
    expect(await openings()).toEqual([ONE]);
    await expectRebuilt();
  }, 60_000);
});

describe('an opener that was put down to the wrong enterprise', () => {
  it('takes its number along; who is left without an opener gets a number of its own', async () => {
    const opener = aSite({ n: 1, day: 1 });
    await cases.tell(opener, aSite({ n: 1, day: 2 }));
    const right = [{ kind: 'uscc', value: usccOf(2), role: 'operator' }];
    await cases.tell(
      aboutSite(
        'event.corrected',
        { n: 1, day: 3 },
        { targetEventId: opener.id, effect: 'replace', replacement: { keys: right }, reason: 'wrong enterprise', knownAt: opener.time },
      ),
    );
    await expectRebuilt();
    const numbers = (await list()).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect((await fileOf(ONE)).number).toBe(ONE);
  }, 60_000);
});
