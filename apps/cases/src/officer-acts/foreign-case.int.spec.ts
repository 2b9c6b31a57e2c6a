import { derivedId } from '@quanlian/contracts';
import { aSite, usccOf } from '../testing/a-site';
import { CasesService, OFFICER } from '../testing/cases-service';

const NONE = '0190b6a0-0000-7000-8000-00000000dead';
const UNKNOWN_ID = derivedId(0, 'no case');
const [FOREIGN, UNKNOWN] = ['QL-150622-2021-00001', 'QL-150622-2021-00009'];
const OWN = 'QL-513300-2021-00001';
/** A lead of the province next door: every act is open to the role. */
const STRANGER = { ...OFFICER, officer: 'of-5101', jurisdiction: '510000' };
const WHY = { reason: '核查' };

/** Requests that break no contract, so that the case alone decides; by the last word of the route. */
const BODIES: Readonly<Record<string, object>> = {
  approval: { second: 'of-0009' },
  obligations: { policyId: 'N1283-13-1', triggerEventId: NONE },
  notes: { ...WHY, rule: 'XC10', aboutEventId: NONE, resolves: false },
  disputes: { disputedEventId: NONE, grounds: '核查' },
  dismissal: { ...WHY, rule: 'XC10', aboutEventId: NONE },
  merger: { ...WHY, otherCase: OWN, mergeKind: 'common-control', basis: ['核查'] },
  'verdict-lifting': { ...WHY, otherCase: OWN },
  unmerger: { ...WHY, mergeEventId: NONE },
  disclosure: {
    ...WHY,
    receiver: { agency: 'psb', division: '440100' },
    legalBasis: '核查',
    purpose: 'case-handling',
    until: '2099-01-01T00:00:00Z',
  },
  'meeting-decisions': {
    meetingOn: '2021-11-05',
    agencies: ['energy'],
    awaits: 'power-supply.cut',
    decision: '核查',
    dueAt: '2099-01-01T00:00:00Z',
  },
  unmasking: { ...WHY, purpose: 'case-handling', fields: ['person'] },
};
/** Breaking the glass tells that there is a case, at the price of an alarm (ADR 0054). */
const ALARMING = '/v1/cases/{caseId}/break-glass';

let cases: CasesService;
let foreignId: string;
let routes: [method: string, path: string][];
beforeAll(async () => {
  cases = await CasesService.start();
  await cases.tell(aSite({ n: 1 }), aSite({ n: 1, jurisdiction: '513300' }));
  foreignId = (await cases.get(`/v1/cases?subject=uscc:${usccOf(1)}`)).body.cases[0].caseId;
  const { paths } = (await cases.get('/openapi.json')).body as { paths: Record<string, Record<string, object>> };
  routes = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method): [string, string] => [method, path]));
}, 60_000);
afterAll(() => cases?.stop(), 30_000);

const bodyOf = (path: string): object => BODIES[path.split('/').at(-1)!] ?? WHY;

/** Everything that comes back, without the name that was asked for, the clock and the count of requests. */
async function answerTo(method: string, path: string, name: string): Promise<unknown> {
  const whole = path
    .replace('{caseId}', name)
    .replace('{policyId}', 'N1283-13-1')
    .replace(/\{\w+\}/, NONE);
  const headers = { 'ql-purpose': 'case-handling', 'x-correlation-id': 'walk-1' };
  const answer = await cases.answer(method.toUpperCase(), whole, STRANGER, headers, method === 'get' ? undefined : bodyOf(path));
  const { date: _clock, ratelimit: _left, ...others } = Object.fromEntries(answer.headers);
  return [answer.status, others, (await answer.text()).replaceAll(name, '<the name>')];
}

const ofCases = (): [string, string][] => routes.filter(([, path]) => path.includes('{caseId}') && path !== ALARMING);

describe('a case of another area', () => {
  it('answers to every read and act as one that does not exist, byte for byte', async () => {
    expect(ofCases().length).toBeGreaterThan(11);
    const differing: string[] = [];
    for (const [method, path] of ofCases()) {
      const [foreign, unknown] = [await answerTo(method, path, FOREIGN), await answerTo(method, path, UNKNOWN)];
      const [byId, byNone] = [await answerTo(method, path, foreignId), await answerTo(method, path, UNKNOWN_ID)];
      if (JSON.stringify([foreign, byId]) !== JSON.stringify([unknown, byNone]))
        differing.push(`${method} ${path}: ${JSON.stringify([foreign, unknown])}`);
    }
    expect(differing).toEqual([]);
  });

  it('is not found by any act', async () => {
    const acts = ofCases().filter(([method]) => method === 'post');
    const answers = await Promise.all(acts.map(([method, path]) => answerTo(method, path, FOREIGN)));
    expect(answers.map((answer) => JSON.stringify(answer)).filter((text) => !text.includes('case.not-found'))).toEqual([]);
  });

  it('is no other case to merge with', async () => {
    const merge = async (otherCase: string): Promise<string> => {
      const body = { ...WHY, otherCase, mergeKind: 'common-control', basis: ['核查'] };
      const { status, text } = await cases.post(`/v1/cases/${OWN}/merger`, body, STRANGER);
      return `${status} ${text.replaceAll(otherCase, '').replace(/"correlationId":"[^"]*"/, '')}`;
    };
    expect(await merge(FOREIGN)).toBe(await merge(UNKNOWN));
  });

  it.each(['waiver', 'dismissal', 'merge', 'un-merge', 'lift-verdict', 'unmask', 'disclosure'])(
    'is not found by a proposal of its own: %s',
    async (act) => {
      const proposed = async (caseId: string): Promise<unknown> => {
        const proposal = { act, subject: `uscc:${usccOf(1, '513300')}`, jurisdiction: '513300', caseId, ...WHY, command: {} };
        const { status, body } = await cases.post('/v1/approvals', proposal, STRANGER);
        return { status, code: body.code };
      };
      expect(await proposed(foreignId)).toEqual({ status: 404, code: 'case.not-found' });
      expect(await proposed(UNKNOWN_ID)).toEqual(await proposed(foreignId));
    },
  );

  it('keeps to itself what its events are: none of them has arrived for an officer of another area', async () => {
    const [event] = await cases.run((em) =>
      em.query<{ event_id: string }[]>('select opened_by as event_id from case_file where case_id = $1', [foreignId]),
    );
    const approve = (eventId: string) => cases.post(`/v1/cases/${OWN}/suggestions/${eventId}/approval`, { second: 'of-0009' }, STRANGER);
    expect(await approve(event!.event_id)).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect((await approve(NONE)).status).toBe(422);
  });
});

describe('a case of the own area', () => {
  it('says who may not act on it', async () => {
    const waiver = await cases.post(`/v1/cases/${OWN}/obligations/N1283-13-1/waiver`, WHY, { ...STRANGER, role: 'energy-officer' });
    expect(waiver).toMatchObject({ status: 403, body: { code: 'approval.role-not-allowed' } });
  });
});
