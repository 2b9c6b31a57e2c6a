import type { EntityManager } from 'typeorm';
import { aSite } from '../testing/a-site';
import { CasesService, LIAISON, OFFICER } from '../testing/cases-service';
import { CaseAtHand } from './case-at-hand';
import type { Case } from './case-at-hand';

const NUMBER = 'QL-150622-2021-00001';

let cases: CasesService;
beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(aSite({ n: 1 }));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const shownTo = (em: EntityManager, claims: object, text = NUMBER): Promise<Case> =>
  cases.of(CaseAtHand).shownTo(em, { subject: 'test', ...OFFICER, ...claims }, text);

/** As between the fold that takes the line of a case away and the one that writes it for another operator. */
async function withoutLine<T>(look: (em: EntityManager) => Promise<T>): Promise<T> {
  let seen: T | undefined;
  const undone = new Error('undone');
  const trying = cases.run(async (em) => {
    await em.query(`delete from case_file where number = $1`, [NUMBER]);
    seen = await look(em);
    throw undone;
  });
  await expect(trying).rejects.toBe(undone);
  return seen!;
}

describe('a case whose line is just being written anew', () => {
  it('is found by its events, as it stands in its line', async () => {
    const placed = await cases.run((em) => shownTo(em, {}));
    const told = await withoutLine((em) => shownTo(em, {}));
    expect(told.jurisdiction).toBe(placed.jurisdiction);
    expect(told.row).toMatchObject({ caseId: placed.row.caseId, number: NUMBER, operator: placed.row.operator, openedBy: placed.row.openedBy });
  });

  it('is none for an officer of another area', async () => {
    const foreign = withoutLine((em) => shownTo(em, { ...LIAISON, jurisdiction: '513300' }).catch(({ code }: { code: string }) => code));
    expect(await foreign).toBe('case.not-found');
  });

  it('is told from a number that nobody gave', async () => {
    expect(await withoutLine((em) => shownTo(em, {}, 'QL-150622-2021-00009').catch(({ code }: { code: string }) => code))).toBe('case.not-found');
  });
});
