import { actInfo, ACT_NAMES, type Act, type Actor } from '@quanlian/access';
import fc from 'fast-check';
import { asOf, grant, propose, refuse, withdraw, type NewProposal } from './decide';
import { approvers, proposedBy, type Proposal } from './proposal';
import { eventOfStep } from './proposal-events';

const HOUR = 3_600_000;
const lead = (officer: string, jurisdiction = '150000'): Actor => ({
  subject: officer,
  officer,
  role: 'provincial-lead',
  agency: 'ndrc',
  organ: 'lead',
  jurisdiction,
  rights: [],
});
const given = (act: Act = 'clearing'): NewProposal => ({
  id: '0190b6a0-0000-7000-8000-000000000001',
  act,
  subject: 'uscc:91150622MAYX0A110G',
  jurisdiction: '150622',
  agency: 'ndrc',
  organ: 'lead',
  command: {},
  expiresAt: 72 * HOUR,
});
const open = (act?: Act): Proposal => propose(given(act), lead('of-0001'), 0);
const code = (work: () => unknown): string => {
  try {
    work();
    return 'nothing refused';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a proposal', () => {
  it('is granted by another named officer', () => {
    const granted = grant(open(), lead('of-0009'), HOUR, 'checked');
    expect(granted).toMatchObject({
      state: 'granted',
      steps: [
        { kind: 'requested', by: 'of-0001' },
        { kind: 'granted', by: 'of-0009', at: HOUR },
      ],
    });
  });

  it('of an act that needs two waits for two, each another', () => {
    const first = grant(open('un-merge'), lead('of-0009'), HOUR);
    expect(first.state).toBe('open');
    expect(code(() => grant(first, lead('of-0009'), HOUR))).toBe('approval.decided-before');
    expect(grant(first, lead('of-5001'), 2 * HOUR).state).toBe('granted');
  });

  it.each<[string, string, () => unknown]>([
    ['the proposer approves', 'approval.own-proposal', () => grant(open(), lead('of-0001'), HOUR)],
    ['the proposer refuses', 'approval.own-proposal', () => refuse(open(), lead('of-0001'), HOUR, 'no')],
    ['somebody else withdraws', 'approval.not-proposer', () => withdraw(open(), lead('of-0009'), HOUR, 'no')],
    ['a system approves', 'approval.role-not-allowed', () => grant(open(), { ...lead('x'), officer: undefined }, HOUR)],
    ['a liaison approves a clearing', 'approval.role-not-allowed', () => grant(open(), { ...lead('of-0101'), role: 'county-liaison' }, HOUR)],
    ['an evaluator proposes', 'approval.role-not-allowed', () => propose(given(), { ...lead('of-0701'), role: 'evaluator' }, 0)],
    ['a lead of another province approves', 'approval.outside-jurisdiction', () => grant(open(), lead('of-5001', '510000'), HOUR)],
    ['a lead of another province proposes', 'approval.outside-jurisdiction', () => propose(given(), lead('of-5001', '510000'), 0)],
    ['somebody approves after it has expired', 'approval.closed', () => grant(open(), lead('of-0009'), 72 * HOUR)],
    ['somebody refuses what is granted', 'approval.closed', () => refuse(grant(open(), lead('of-0009'), HOUR), lead('of-5001', ''), HOUR, 'no')],
    ['the proposer withdraws what is granted', 'approval.closed', () => withdraw(grant(open(), lead('of-0009'), HOUR), lead('of-0001'), HOUR, 'no')],
  ])('is refused when %s', (_when, expected, work) => expect(code(work)).toBe(expected));

  it('expires by itself at its instant, and says so once', () => {
    expect(asOf(open(), 72 * HOUR - 1).state).toBe('open');
    const expired = asOf(open(), 80 * HOUR);
    expect(expired).toMatchObject({ state: 'expired', steps: [{}, { kind: 'expired', by: 'system', at: 72 * HOUR }] });
    expect(asOf(expired, 90 * HOUR)).toBe(expired);
  });

  it('tells each step as an event, the same step always under the same id', () => {
    const granted = grant(open(), lead('of-0009'), HOUR);
    const [requested, approved] = granted.steps.map((_, nth) => eventOfStep(granted, nth));
    expect(requested).toMatchObject({ type: 'cn.quanlian.approval.requested.v1', data: { facts: { action: 'clearing', approversNeeded: 1 } } });
    expect(approved).toMatchObject({ type: 'cn.quanlian.approval.granted.v1', data: { facts: { proposedBy: 'of-0001', by: 'of-0009' } } });
    expect(eventOfStep(granted, 1).id).toBe(approved!.id);
    expect(approved!.id).not.toBe(requested!.id);
  });
});

describe('whatever officers try in whatever order', () => {
  const officers = ['of-0001', 'of-0009', 'of-5001', 'of-5009'];
  const anyMove = fc.record({
    kind: fc.constantFrom('grant', 'refuse', 'withdraw', 'wait' as const),
    by: fc.constantFrom(...officers),
    hours: fc.integer({ min: 0, max: 30 }),
  });

  it('no act is granted without the number of approvers it needs, all of them other than the proposer, in time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACT_NAMES), fc.constantFrom(...officers), fc.array(anyMove, { maxLength: 8 }), (act, proposer, moves) => {
        let now = 0;
        let proposal = propose(given(act), lead(proposer), now);
        for (const { kind, by, hours } of moves) {
          now += hours * HOUR;
          const before = proposal;
          try {
            if (kind === 'grant') proposal = grant(proposal, lead(by), now);
            else if (kind === 'refuse') proposal = refuse(proposal, lead(by), now, 'no');
            else if (kind === 'withdraw') proposal = withdraw(proposal, lead(by), now, 'no');
            else proposal = asOf(proposal, now);
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^approval\./);
          }
          expect(proposal.steps.slice(0, before.steps.length)).toEqual(before.steps);
          if (before.state !== 'open') expect(proposal).toBe(before);
        }
        const signed = new Set(approvers(proposal));
        expect(signed.has(proposedBy(proposal))).toBe(false);
        if (proposal.state === 'granted') expect(signed.size).toBe(actInfo(act).approvers);
        expect(proposal.steps.filter((step) => step.kind === 'granted' && step.at >= proposal.expiresAt)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
