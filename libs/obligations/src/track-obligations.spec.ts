import { formatBeijing } from '@quanlian/contracts';
import { GRACE_MS } from './meeting';
import { at, duty, event, policy, regionKey } from './testing/given';
import { Chronicle } from './chronicle';
import { ledgerOf, trackObligations } from './track-obligations';

const confirmed = event('site.confirmed', '2021-10-20T10:00', { projectClass: 'existing' });
const revoked = (when: string) => event('credit.revoked', when);
const answers = (states: { status: string; metBy?: string }[]) => states.map((state) => [state.status, state.metBy]);

describe('a duty is met', () => {
  it('by the earliest required action', () => {
    expect(answers(duty('N1283-16-1', [confirmed, revoked('2021-11-03'), revoked('2021-11-02')], '2021-12-01'))).toEqual([
      ['met', 'credit.revoked@2021-11-02'],
    ]);
  });
  it('by the earliest act that fits, of whichever kind', () => {
    const either = policy('N1283-16-1', {
      requiredActionEvent: [
        { type: 'credit.revoked', where: { scope: 'all' } },
        { type: 'loan.recalled', where: {} },
      ],
    });
    const metBy = (...events: Parameters<typeof duty>[1]) =>
      trackObligations({ policies: [either], events: [confirmed, ...events], now: at('2021-12-01'), opened: [] })[0]!.metBy;
    const part = event('credit.revoked', '2021-10-25', { scope: 'part' });
    const all = event('credit.revoked', '2021-10-30', { scope: 'all' });
    expect(metBy(part, all, event('loan.recalled', '2021-11-02'))).toBe(all.id);
    expect(metBy(part, all, event('loan.recalled', '2021-10-28'))).toBe('loan.recalled@2021-10-28');
    expect(metBy(part)).toBeUndefined();
  });
  it('by an act in force before it opened', () => {
    expect(answers(duty('N1283-16-1', [confirmed, revoked('2021-10-01')], '2021-12-01'))).toEqual([['met', 'credit.revoked@2021-10-01']]);
  });
  it.each(['inspection.conducted', 'site.cleared'])('by %s only from the opening on', (type) => {
    const alarm = event('abnormal-load.detected', '2021-10-08');
    const states = duty('N1283-05-2', [alarm, event(type, '2021-10-01')], '2021-10-09');
    expect(answers(states)).toEqual([['open', undefined]]);
  });
  it('late if the act came after the deadline', () => {
    expect(answers(duty('N1283-16-1', [confirmed, revoked('2021-11-30')], '2021-12-01'))).toEqual([['met-late', 'credit.revoked@2021-11-30']]);
  });
  it('in time at the deadline itself', () => {
    expect(answers(duty('N1283-16-1', [confirmed, revoked('2021-11-04T10:00')], '2021-12-01'))[0]![0]).toBe('met');
  });
});

describe('a duty not met', () => {
  const due = at('2021-11-04T10:00');
  const stateAt = (now: number) => ledgerOf(new Chronicle([confirmed]), { policies: [policy('N1283-16-1')], now, opened: [] }).states[0]!;
  it('is open up to its deadline and says when that ends', () => expect(stateAt(due)).toMatchObject({ status: 'open', nextInstant: due + GRACE_MS }));
  it('is overdue one second later', () => expect(stateAt(due + GRACE_MS).status).toBe('overdue'));
  it('is waived by a clearing at or after the opening', () => {
    expect(answers(duty('N1283-16-1', [confirmed, event('site.cleared', '2021-10-25')], '2021-12-01'))).toEqual([['waived-cleared', undefined]]);
  });
  it('is waived by a clearing at the very opening', () => {
    expect(answers(duty('N1283-16-1', [confirmed, event('site.cleared', '2021-10-20T10:00')], '2021-10-25'))).toEqual([
      ['waived-cleared', undefined],
    ]);
  });
  it('is waived although an act comes after the clearing', () => {
    expect(answers(duty('N1283-16-1', [confirmed, event('site.cleared', '2021-10-25'), revoked('2021-10-26')], '2021-12-01'))).toEqual([
      ['waived-cleared', undefined],
    ]);
  });
  it('is not waived by a clearing before it opened', () => {
    expect(answers(duty('N1283-16-1', [event('site.cleared', '2021-10-01'), confirmed], '2021-10-25'))).toEqual([['open', undefined]]);
  });
});

describe('a region’s evaluation', () => {
  const shut = event('site.shut-down', '2022-02-17');
  const evaluated = (region: string, when = '2022-04-20') => event('evaluation.published', when, { region }, { keys: [regionKey(region)] });
  it.each(['15', '150000', '1506', '150600'])('of %s meets the duty of a case in it', (region) => {
    expect(answers(duty('N1283-20-4', [shut, evaluated(region)], '2022-05-01'))).toEqual([['met', 'evaluation.published@2022-04-20']]);
  });
  it('of another region does not', () => expect(answers(duty('N1283-20-4', [shut, evaluated('52')], '2022-05-01'))[0]![0]).toBe('open'));
  it('published before the shut-down does not', () => {
    expect(answers(duty('N1283-20-4', [shut, evaluated('15', '2022-01-20')], '2022-05-01'))[0]![0]).toBe('open');
  });
  it('is the only event of a region that acts on cases', () => {
    const report = event('progress.reported', '2021-06-18T12:00', { reportKind: 'daily' }, { keys: [regionKey('510000')], jurisdiction: '510000' });
    const site = event('site.confirmed', '2021-06-18', {}, { jurisdiction: '513300' });
    expect(answers(duty('SC-0618-2', [site, report], '2021-06-18T20:00'))).toEqual([['open', undefined]]);
  });
});

it('a duty that does not repeat has no number', () => expect(duty('N1283-16-1', [confirmed], '2021-10-25')[0]).not.toHaveProperty('instance'));

it('of several duties a ledger tells the instant that comes first', () => {
  const [soon, late] = [policy('N1283-16-1', { deadline: 'P3D' }), policy('N1283-16-1', { deadline: 'P9D' })];
  const undated = policy('N1283-16-1', { triggerEvent: { type: 'site.dreamt', where: {} } });
  const next = (...policies: ReturnType<typeof policy>[]) =>
    ledgerOf(new Chronicle([confirmed]), { policies, now: at('2021-10-21'), opened: [] }).nextInstant;
  const first = at('2021-10-23T10:00') + GRACE_MS;
  expect([next(soon, late), next(late, soon), next(undated, late, soon), next(undated)]).toEqual([first, first, first, undefined]);
});

it('a ledger tells the earliest instant at which something changes by itself', () => {
  const early = event('site.confirmed', '2021-06-17', {});
  const ledger = ledgerOf(new Chronicle([early]), { policies: [policy('N1283-16-1')], now: at('2021-07-01'), opened: [] });
  expect(ledger.states).toEqual([]);
  expect(formatBeijing(ledger.nextInstant!)).toBe('2021-09-24T00:00:00+08:00');
});
