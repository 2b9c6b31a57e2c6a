import type { CaseRow } from '@quanlian/case-file';
import type { EntityManager } from 'typeorm';
import { CasesService } from '../testing/cases-service';
import { aSite, usccOf } from '../testing/a-site';
import { CaseFileRepository } from './case-file.repository';
import { FOLD_SHARES, lockAllFolding, lockFolding } from './writer-lock';

const OTHER = `uscc:${usccOf(2)}`;
const files = new CaseFileRepository();

let cases: CasesService;
let row: CaseRow;
beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(aSite({ n: 1 }));
  const [one] = await cases.run((em) =>
    em.query<CaseRow[]>(`select case_id as "caseId", number, operator, episode, opened_by as "openedBy" from case_file`),
  );
  row = one!;
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const lines = (em: EntityManager): Promise<{ file: number; search: number }[]> =>
  em.query(`select (select count(*)::int from case_file) as file, (select count(*)::int from case_search) as search`);
/** Does it, looks, and takes it back. */
const trying = async <T>(work: (em: EntityManager) => Promise<T>): Promise<T> => {
  let result: T | undefined;
  const undone = new Error('undone');
  await cases
    .run(async (em) => {
      result = await work(em);
      throw undone;
    })
    .catch((fault: unknown) => {
      if (fault !== undone) throw fault;
    });
  return result as T;
};

describe('two shares of the case files are folded at once', () => {
  it('so a line is removed by its own operator alone, with the text that is searched', async () => {
    const after = (operator: string): Promise<{ file: number; search: number }[]> =>
      trying(async (em) => {
        await files.remove(em, [row.caseId], [operator]);
        return lines(em);
      });
    expect(await after(OTHER)).toEqual([{ file: 1, search: 1 }]);
    expect(await after(row.operator)).toEqual([{ file: 0, search: 0 }]);
  });

  it('so a case is saved for the operator of the event that opened it', async () => {
    const claimed = (one: CaseRow): Promise<ReadonlySet<string>> => cases.run((em) => files.claim(em, [one]));
    expect([...(await claimed(row))]).toEqual([row.caseId]);
    expect([...(await claimed({ ...row, operator: OTHER }))]).toEqual([]);
  });

  it('who does not wait for whoever is just placing that event anew', async () => {
    await cases.run(async (placing) => {
      await placing.query(`update assignment set operator = $1 where event_id = $2`, [OTHER, row.openedBy]);
      expect([...(await cases.run((em) => files.claim(em, [row])))]).toEqual([]);
      await placing.query(`update assignment set operator = $1 where event_id = $2`, [row.operator, row.openedBy]);
    });
  });

  it('and keeps it until the case is saved', async () => {
    await cases.run(async (folding) => {
      await files.claim(folding, [row]);
      const moved = cases.run((em) => em.query(`select 1 from assignment where event_id = $1 for no key update nowait`, [row.openedBy]));
      await expect(moved).rejects.toMatchObject({ code: '55P03' });
    });
  });

  it('and an evaluation, which asks for all cases of a region, waits for both', async () => {
    for (const share of FOLD_SHARES)
      await cases.run(async (folding) => {
        await lockFolding(folding, share);
        const all = cases.run(async (em) => {
          await em.query(`set local lock_timeout = 50`);
          await lockAllFolding(em);
        });
        await expect(all).rejects.toMatchObject({ code: '55P03' });
      });
  });
});
