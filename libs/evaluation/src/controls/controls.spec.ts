import type { EffectiveEvent } from '@quanlian/contracts';
import { CONTROL_TESTS, POLICIES } from '@quanlian/obligations';
import type { ObligationState } from '@quanlian/obligations';
import { CASE_CONTROLS, NOT_ASKED, READ_CONTROLS, REGION_CONTROLS } from './catalogue';
import { ControlTally } from './control-tally';

const at = (day: number): number => Date.parse('2021-10-01T00:00:00Z') + day * 86_400_000;
const event = (type: string, day: number, over: Partial<EffectiveEvent> = {}): EffectiveEvent => ({
  ...{ id: `${type}@${day}`, type, version: 1, source: '/gov/county', agency: 'gov', organ: 'county', jurisdiction: '150622', position: 0 },
  ...{
    occurredAt: at(day),
    recordedAt: at(day),
    acceptedAt: at(day),
    keys: [],
    facts: {},
    evidence: [],
    policyRefs: [],
    approvals: [],
    correctedBy: [],
  },
  ...over,
});
const ask = (id: string, history: EffectiveEvent[], obligations: ObligationState[] = []): string[] =>
  CASE_CONTROLS.find((control) => control.id === id)!
    .check({ history, obligations, policies: POLICIES }, at(100))
    .map(({ answer }) => answer);

it('every lasting rule of the notices is asked, or said where it is shown', () => {
  const ids = [...CASE_CONTROLS, ...REGION_CONTROLS].map(({ id }) => id);
  expect(CONTROL_TESTS.filter(({ policyId }) => !ids.includes(policyId))).toEqual([]);
  const all = [...ids, ...READ_CONTROLS.map(({ id }) => id), ...Object.keys(NOT_ASKED)];
  expect(new Set(all).size).toBe(all.length);
});

it('a test whose answer can be unknown says what is missing', () => {
  const openable = CONTROL_TESTS.filter(({ policyId }) => /^(?:IM8-[348]|PBC237-3)$/.test(policyId)).map(({ policyId }) => policyId);
  const silent = CASE_CONTROLS.filter(({ id, unknownBecause }) => openable.includes(id) && unknownBecause.startsWith('it is always'));
  expect([openable.length, silent]).toEqual([4, []]);
});

describe('EV-1 no cut before two agencies reported', () => {
  const cut = event('power-supply.cut', 5, { agency: 'energy' });
  it.each<[string, EffectiveEvent[], string]>([
    ['two agencies', [event('site.reported', 1), event('pool-traffic.detected', 2, { agency: 'telecom' })], 'holds'],
    ['one agency twice', [event('site.reported', 1), event('site.identified', 2)], 'broken'],
    ['the second one after the cut', [event('site.reported', 1), event('pool-traffic.detected', 6, { agency: 'telecom' })], 'broken'],
    ['nobody', [], 'broken'],
  ])('%s: it %s', (_, clues, answer) => expect(ask('EV-1', [cut, ...clues])).toEqual([answer]));
});

describe('EV-2 no confirmation without a second officer', () => {
  const approvals = (...officers: string[]) => officers.map((officer) => ({ role: 'lead', officer, at: '2021-10-02T00:00:00Z' }));
  it.each<[string[], string]>([
    [['of-0001', 'of-0002'], 'holds'],
    [['of-0001', 'of-0001'], 'broken'],
    [[], 'unknown'],
  ])('%j: it %s', (officers, answer) => expect(ask('EV-2', [event('site.confirmed', 2, { approvals: approvals(...officers) })])).toEqual([answer]));
});

describe('EV-3 every reading of a case has a purpose', () => {
  it.each<[string, boolean, string[]]>([
    ['case-file', true, ['holds']],
    ['case-file', false, ['broken']],
    ['case-list', false, []],
  ])('%s, stated: %s', (resource, isStated, answers) => {
    const read = { id: 'a', resource, purpose: 'case-handling', isStated };
    expect(READ_CONTROLS[0]!.check(read, 0).map(({ answer }) => answer)).toEqual(answers);
  });
});

describe('EV-4 no overdue duty without escalation', () => {
  const duty = (policyId: string, status: ObligationState['status']): ObligationState => ({
    ...{ policyId, openedBy: 'site.confirmed@2', openedAt: at(2), dueAt: at(9), status, deadlineBasis: null, responsible: ['energy'] },
    ...{ titleZh: '', titleEn: '' },
  });
  it('a joint meeting behind the deadline shows it, and nothing else does', () => {
    expect(ask('EV-4', [event('meeting.decided', 10)], [duty('N1283-13-1', 'overdue')])).toEqual(['holds']);
    expect(ask('EV-4', [event('meeting.decided', 8)], [duty('N1283-13-1', 'overdue')])).toEqual(['unknown']);
  });
  it('a duty that escalates to nobody is broken', () => expect(ask('EV-4', [], [duty('no such policy', 'overdue')])).toEqual(['broken']));
  it('a duty that is met is not asked', () => expect(ask('EV-4', [], [duty('N1283-13-1', 'met-late')])).toEqual([]));
});

describe('the tally of a test', () => {
  const tallied = (...answers: ('holds' | 'broken' | 'unknown')[]) => {
    const tally = new ControlTally({ id: 'T', asks: '?', unknownBecause: 'it is not stated' });
    for (const answer of answers) tally.add([{ about: 'e', answer, because: [] }]);
    return tally.result();
  };
  it('counts what was examined', () => {
    expect(tallied('holds', 'broken', 'holds')).toEqual({ id: 'T', asks: '?', examined: 3, holds: 2, broken: 1, unknown: 0 });
  });
  it('says why something could not be tested', () => {
    expect(tallied('holds', 'unknown')).toMatchObject({ examined: 2, unknown: 1, notTestable: 'it is not stated' });
    expect(tallied()).toMatchObject({ examined: 0, notTestable: 'nothing of the kind is in the history' });
  });
});
