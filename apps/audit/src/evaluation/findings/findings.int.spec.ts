import { HistoryRepository } from '../../history/history.repository';
import { auditService, LEAD, type AuditService } from '../../history/testing/audit-service';
import { received } from '../../history/testing/received';
import { FindingRepository } from './finding.repository';
import { statusOf, type Finding } from './finding.row';

const EVALUATOR = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] };
const COLLEAGUE = { ...EVALUATOR, officer: 'of-0702' };
const GRID = { officer: 'of-0301', role: 'energy-officer', agency: 'energy', organ: 'grid', jurisdiction: '150000', rights: [] };
const BANK = { officer: 'of-0401', role: 'finance-officer', agency: 'finance', organ: 'bureau', jurisdiction: '150000', rights: [] };
const AT = '/v1/evaluation/findings';
const CUT = received({ n: 1, code: 'power-supply.cut', agency: 'energy', organ: 'grid' });
const FOUND = {
  ...{ agency: 'energy', jurisdiction: '150622', title: '停电前佐证不足', text: '仅一个部门的线索', events: [CUT.event.id], controlTest: 'EV-1' },
  dueAt: '2099-01-01T00:00:00+08:00',
};

let audit: AuditService;
const send = async (path: string, body: object, claims: object = EVALUATOR) => {
  const answer = await audit.send('POST', `${AT}${path}`, claims, body);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> & { id: string; code: string } };
};
const show = async (path: string, claims: object) => {
  const answer = await audit.get(`${AT}${path}`, claims);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> & { items: { id: string }[] } };
};
const issued = async (): Promise<string> => (await send('', FOUND)).body.id;

beforeAll(async () => {
  audit = await auditService();
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, [CUT]));
}, 120_000);
afterAll(() => audit?.stop(), 60_000);

describe('a finding of an evaluation', () => {
  it('is seen by the agency that is asked, in its area, and by no other', async () => {
    const id = await issued();
    expect((await show(`/${id}`, GRID)).body).toMatchObject({ id, status: 'open', agency: 'energy', issuedBy: 'of-0701', steps: [] });
    expect((await show('', GRID)).body.items[0]).toMatchObject({ id });
    expect((await show(`/${id}`, LEAD)).status).toBe(200);
    expect((await show(`/${id}`, BANK)).body).toMatchObject({ status: 404, code: 'evaluation-finding.not-found' });
    expect((await show(`/${id}`, { ...GRID, jurisdiction: '510000' })).status).toBe(404);
    expect((await show('', BANK)).body.items).toEqual([]);
  });

  it('is answered by the agency, and closed by another evaluator', async () => {
    const id = await issued();
    expect((await send(`/${id}/response`, { text: '已补充佐证' }, GRID)).body).toMatchObject({ status: 'answered' });
    expect((await send(`/${id}/closing`, { outcome: 'remedied', text: '已核对' })).body.code).toBe('evaluation-finding.own');
    const closed = await send(`/${id}/closing`, { outcome: 'remedied', text: '已核对' }, COLLEAGUE);
    expect(closed.body).toMatchObject({
      status: 'closed',
      steps: [
        { place: 1, kind: 'response', by: 'of-0301', late: false },
        { place: 2, kind: 'closing', by: 'of-0702', outcome: 'remedied' },
      ],
    });
    expect((await show(`/${id}`, GRID)).body).toEqual(closed.body);
    expect((await send(`/${id}/response`, { text: '再次答复' }, GRID)).body.code).toBe('evaluation-finding.closed');
    expect((await send(`/${id}/closing`, { outcome: 'withdrawn', text: '撤回' }, COLLEAGUE)).body.code).toBe('evaluation-finding.closed');
  });

  it('is not closed while the agency can still answer', async () => {
    const id = await issued();
    expect((await send(`/${id}/closing`, { outcome: 'not-remedied', text: '未答复' }, COLLEAGUE)).body.code).toBe('evaluation-finding.not-answered');
  });

  it('is overdue without an answer past its deadline', () => {
    const finding = { dueAt: '2021-10-01T00:00:00+08:00' } as Finding;
    const due = Date.parse(finding.dueAt);
    expect([statusOf({ finding, steps: [] }, due), statusOf({ finding, steps: [] }, due + 1)]).toEqual(['open', 'overdue']);
  });

  it('is not answered for another agency, not by a lead either', async () => {
    expect((await send(`/${await issued()}/response`, { text: '代答' }, LEAD)).body.code).toBe('evaluation-finding.other-agency');
  });

  it('takes of two steps that come at once the first one', async () => {
    const id = await issued();
    const step = { findingId: id, place: 1, kind: 'response' as const, by: 'of-0301', at: '2021-10-01T00:00:00+08:00', text: '答复' };
    const add = () => audit.dataSource.transaction((em) => new FindingRepository().addStep(em, step));
    await add();
    await expect(add()).rejects.toMatchObject({ code: 'evaluation-finding.moved' });
  });

  it('and each step of it is told with its hash', async () => {
    const id = await issued();
    await send(`/${id}/response`, { text: '已答复' }, GRID);
    const rows = await audit.dataSource.query<{ bytes: Buffer }[]>('SELECT bytes FROM accepted');
    const facts = rows.map(({ bytes }) => (JSON.parse(bytes.toString()) as { data: { facts: Record<string, string> } }).data.facts);
    expect(facts).toContainEqual(expect.objectContaining({ record: 'finding', recordId: id, responsible: 'energy', dueAt: FOUND.dueAt }));
    expect(facts).toContainEqual(expect.objectContaining({ record: 'response', recordId: `${id}.1`, findingId: id, by: 'of-0301' }));
  });

  it.each<[string, object, object, number]>([
    ['for nobody', { ...FOUND, agency: 'nobody' }, EVALUATOR, 422],
    ['due before now', { ...FOUND, dueAt: '2021-01-01T00:00:00Z' }, EVALUATOR, 422],
    ['outside the own area', FOUND, { ...EVALUATOR, jurisdiction: '510000' }, 422],
    ['about an event that there is none of', { ...FOUND, events: ['0190b6a0-0000-7000-8000-00000000dead'] }, EVALUATOR, 404],
    ['by an officer of an agency', FOUND, GRID, 403],
  ])('%s is refused', async (_, body, claims, status) => expect((await send('', body, claims)).status).toBe(status));

  it('cannot be changed by the service', async () => {
    await expect(audit.dataSource.query(`UPDATE evaluation_finding SET finding = '{}'`)).rejects.toThrow('permission denied');
    await expect(audit.dataSource.query('DELETE FROM evaluation_step')).rejects.toThrow('permission denied');
  });
});
