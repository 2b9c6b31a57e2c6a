import { findContract } from '@quanlian/contracts';
import { ApprovalService, type Answer } from './testing/approval-service';

const officer = (id: string, more: object = {}) => ({
  officer: id,
  role: 'energy-officer',
  agency: 'energy',
  organ: 'bureau',
  jurisdiction: '150000',
  rights: [],
  ...more,
});
const PROPOSER = officer('of-0301');
const SECOND = officer('of-0302');
const LEAD = officer('of-0001', { role: 'provincial-lead', agency: 'ndrc', organ: 'lead' });

const { example } = findContract('power-supply.cut')!;
const CUT = {
  act: 'cut',
  subject: example.subject,
  jurisdiction: '150622',
  reason: 'illegal supply found',
  command: { keys: example.data.keys, facts: example.data.facts, evidence: example.data.evidence },
};

let energy: ApprovalService;
beforeAll(async () => {
  energy = await ApprovalService.start();
}, 60_000);
afterAll(() => energy?.stop(), 30_000);

const proposed = async (change: object = {}): Promise<string> => {
  const answer = await energy.ask(PROPOSER, '', { ...CUT, ...change });
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 201, body: { state: 'open' } });
  return answer.body.id as string;
};
const refusal = ({ status, body }: Answer): [number, string] => [status, (body as { code: string }).code];
const published = (): Promise<{ type: string; event: { data: { approvals: object[]; facts: object } } }[]> =>
  energy.dataSource.query(`SELECT type, convert_from(bytes, 'UTF8')::jsonb AS event FROM accepted ORDER BY accepted_at, event_id`);
const cuts = async (): Promise<number> => (await published()).filter(({ type }) => type.includes('power-supply.cut')).length;

describe('a coercive act', () => {
  it('happens with the approval of a second person, and names both', async () => {
    const id = await proposed();
    expect(await cuts()).toBe(0);
    const granted = await energy.ask(SECOND, `/${id}/grant`, { reason: 'seen on site' });
    expect(granted).toMatchObject({ status: 200, body: { state: 'granted', steps: [{ by: 'of-0301' }, { by: 'of-0302', kind: 'granted' }] } });
    const events = await published();
    expect(events.map(({ type }) => type.replace('cn.quanlian.', '')).sort()).toEqual([
      'approval.granted.v1',
      'approval.requested.v1',
      'power-supply.cut.v1',
    ]);
    const cut = events.find(({ type }) => type.includes('power-supply.cut'))!.event;
    expect(cut.data.facts).toEqual(CUT.command.facts);
    expect(cut.data.approvals).toMatchObject([
      { role: 'proposer', officer: 'of-0301' },
      { role: 'approver', officer: 'of-0302' },
    ]);
  });

  it('is not approved by its proposer, by another province, or by a role without a part in it', async () => {
    const id = await proposed();
    expect(refusal(await energy.ask(PROPOSER, `/${id}/grant`, {}))).toEqual([403, 'approval.own-proposal']);
    expect(refusal(await energy.ask(officer('of-5301', { jurisdiction: '510000' }), `/${id}/grant`, {}))).toEqual([404, 'approval.not-found']);
    expect(refusal(await energy.ask(officer('of-0501', { role: 'telecom-officer' }), `/${id}/grant`, {}))).toEqual([
      403,
      'approval.role-not-allowed',
    ]);
    expect(refusal(await energy.ask(officer('of-0701', { role: 'evaluator' }), `/${id}/grant`, {}))).toEqual([403, 'access.command-not-allowed']);
    expect((await energy.ask(LEAD, `/${id}`)).body.state).toBe('open');
  });

  it('happens once, however many approve at the same time', async () => {
    const id = await proposed();
    const before = await cuts();
    const answers = await Promise.all(['of-0302', 'of-0303', 'of-0304', 'of-0305'].map((by) => energy.ask(officer(by), `/${id}/grant`, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(Array(3).fill('approval.closed'));
    expect(await cuts()).toBe(before + 1);
  });

  it('does not happen when it is refused or withdrawn', async () => {
    const before = await cuts();
    const refused = await proposed();
    expect(await energy.ask(LEAD, `/${refused}/refusal`, { reason: 'no notice was served' })).toMatchObject({
      status: 200,
      body: { state: 'refused' },
    });
    const withdrawn = await proposed();
    expect(refusal(await energy.ask(SECOND, `/${withdrawn}/withdrawal`, { reason: 'x' }))).toEqual([403, 'approval.not-proposer']);
    expect((await energy.ask(PROPOSER, `/${withdrawn}/withdrawal`, { reason: 'wrong account' })).body.state).toBe('withdrawn');
    for (const id of [refused, withdrawn]) expect(refusal(await energy.ask(SECOND, `/${id}/grant`, {}))).toEqual([409, 'approval.closed']);
    expect(await cuts()).toBe(before);
  });

  it('expires, and the expiry is an event', async () => {
    const id = await proposed({ expiresInHours: 1 });
    await energy.dataSource.query(`UPDATE proposal SET expires_at = now() - interval '1 minute' WHERE id = $1::uuid`, [id]);
    expect((await energy.ask(LEAD, `/${id}`)).body.state).toBe('expired');
    expect(refusal(await energy.ask(SECOND, `/${id}/grant`, {}))).toEqual([409, 'approval.closed']);
    expect(await energy.expire()).toBe(1);
    expect(await energy.expire()).toBe(0);
    expect((await published()).at(-1)).toMatchObject({
      type: 'cn.quanlian.approval.refused.v1',
      event: { data: { facts: { by: 'system', reason: 'expired' } } },
    });
  });

  it('that could not be carried out is refused when it is proposed, with the places', async () => {
    const answer = await energy.ask(PROPOSER, '', { ...CUT, command: { ...CUT.command, facts: { mode: 'cut' } } });
    expect(refusal(answer)).toEqual([422, 'approval.command-invalid']);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/command/facts/effectiveAt');
  });

  it('of another service, another agency or another area is refused', async () => {
    expect(refusal(await energy.ask(PROPOSER, '', { ...CUT, act: 'merge' }))).toEqual([422, 'approval.act-unknown']);
    expect(refusal(await energy.ask(LEAD, '', CUT))).toEqual([403, 'approval.foreign-agency']);
    expect(refusal(await energy.ask(PROPOSER, '', { ...CUT, jurisdiction: '510100' }))).toEqual([403, 'approval.outside-jurisdiction']);
    expect(refusal(await energy.ask(PROPOSER, '', { ...CUT, jurisdiction: 'x' }))).toEqual([422, 'request.invalid']);
  });
});

describe('proposals', () => {
  it('are listed for those in whose area they lie, by state', async () => {
    const id = await proposed();
    const ids = async (claims: object, query = '') => ((await energy.ask(claims, query)).body as { id: string }[]).map((one) => one.id);
    expect(await ids(LEAD, '?state=open')).toContain(id);
    expect(await ids(LEAD, '?state=granted')).not.toContain(id);
    expect(await ids({ ...LEAD, jurisdiction: '510000' })).toEqual([]);
  });

  it('show what they are about as the reader may see it', async () => {
    const id = await proposed();
    const { body } = await energy.ask(officer('of-0101', { role: 'county-liaison', agency: 'gov', organ: 'county' }), `/${id}`);
    expect(body.command.facts.limitKw ?? 'masked:load').toBe('masked:load');
    expect((await energy.ask(officer('of-0101', { jurisdiction: '150100' }), `/${id}`)).status).toBe(404);
  });

  it('keep every step for ever', async () => {
    for (const sql of ['UPDATE proposal_step SET officer = $$x$$', 'DELETE FROM proposal_step', 'TRUNCATE proposal_step'])
      await expect(energy.dataSource.query(sql)).rejects.toThrow('permission denied');
  });
});
