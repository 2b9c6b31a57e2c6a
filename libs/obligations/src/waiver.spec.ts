import { at, duty, event } from './testing/given';

const confirmed = event('site.confirmed', '2021-10-20T10:00');
const revoked = (when: string) => event('credit.revoked', when);
const waived = (when: string, facts = {}, over = {}) =>
  event('obligation.waived', when, { policyId: 'N1283-16-1', waivedBecause: 'officer', by: 'of-0001', second: 'of-0009', ...facts }, over);
const status = (...events: Parameters<typeof duty>[1]) => duty('N1283-16-1', [confirmed, ...events], '2021-12-01')[0]!.status;

describe('a waiver', () => {
  it('by two officers releases the duty and tells who and why', () => {
    const [state] = duty('N1283-16-1', [confirmed, waived('2021-10-25', { reason: '授信机构已撤销' })], '2021-12-01');
    expect(state).toMatchObject({
      status: 'waived',
      waiver: { eventId: 'obligation.waived@2021-10-25', at: at('2021-10-25'), by: 'of-0001', second: 'of-0009', reason: '授信机构已撤销' },
    });
    expect(state).not.toHaveProperty('nextInstant');
  });
  it('needs no reason to have an effect, and then shows none', () => {
    const [state] = duty('N1283-16-1', [confirmed, waived('2021-10-25', { reason: '' })], '2021-12-01');
    expect(state!.waiver).toStrictEqual({ eventId: 'obligation.waived@2021-10-25', at: at('2021-10-25'), by: 'of-0001', second: 'of-0009' });
  });
  it('releases a duty that is overdue already', () => expect(status(waived('2021-11-20'))).toBe('waived'));
  it('counts at the moment of the opening', () => expect(status(waived('2021-10-20T10:00'))).toBe('waived'));
  it('before the opening has no effect', () => expect(status(waived('2021-10-20T09:59'))).toBe('overdue'));
  it('of another duty has no effect', () => expect(status(waived('2021-10-25', { policyId: 'N1283-16-2' }))).toBe('overdue'));
  it('changes nothing about a duty that was met before', () => {
    const [state] = duty('N1283-16-1', [confirmed, revoked('2021-10-24'), waived('2021-10-25')], '2021-12-01');
    expect(state).toMatchObject({ status: 'met', metBy: 'credit.revoked@2021-10-24' });
    expect(state).not.toHaveProperty('waiver');
  });
  it('changes nothing about a duty that is met at the same moment', () => expect(status(revoked('2021-10-25'), waived('2021-10-25'))).toBe('met'));
  it('holds although the act comes after it', () => expect(status(waived('2021-10-25'), revoked('2021-10-26'))).toBe('waived'));
  it('gives way to a clearing that came before or with it', () => {
    expect(status(event('site.cleared', '2021-10-24'), waived('2021-10-25'))).toBe('waived-cleared');
    expect(status(event('site.cleared', '2021-10-25'), waived('2021-10-25'))).toBe('waived-cleared');
  });
  it('holds although a clearing comes after it', () => expect(status(waived('2021-10-25'), event('site.cleared', '2021-10-26'))).toBe('waived'));
  it('that only announces a clearing has no effect of its own', () => {
    expect(status(waived('2021-10-25', { waivedBecause: 'cleared' }))).toBe('overdue');
  });
});

describe('a waiver needs two different officers', () => {
  it.each([
    ['without the second', { second: undefined }],
    ['with the proposer as the second', { second: 'of-0001' }],
    ['without the proposer', { by: undefined }],
    ['with an empty name', { by: '' }],
    ['with a name that is no text', { by: 1 }],
  ])('%s it has no effect', (_, facts) => expect(status(waived('2021-10-25', facts))).toBe('overdue'));
  it('the second may stand among the approvals', () => {
    const approvals = [
      { role: 'proposer', officer: 'of-0001', at: '2021-10-25T00:00:00+08:00' },
      { role: 'approver', officer: 'of-0009', at: '2021-10-25T00:00:00+08:00' },
    ];
    expect(status(waived('2021-10-25', { second: undefined }, { approvals }))).toBe('waived');
    expect(status(waived('2021-10-25', { second: undefined }, { approvals: approvals.slice(0, 1) }))).toBe('overdue');
  });
  it('a later one that has them counts', () => {
    expect(status(waived('2021-10-24', { second: undefined }), waived('2021-10-25'))).toBe('waived');
  });
});

describe('a waiver of a duty that repeats', () => {
  const listed = event('project.listed', '2021-10-20T17:00');
  const waivedWeekly = (facts = {}) => waived('2021-11-01', { policyId: 'N1283-03-2', ...facts });
  const weeks = (...events: Parameters<typeof duty>[1]) =>
    duty('N1283-03-2', [listed, ...events], '2021-11-20').map((state) => `#${state.instance} ${state.status}`);

  it('of one repetition releases that one', () => {
    expect(weeks(waivedWeekly({ instance: 2 }))).toEqual(['#1 overdue', '#2 waived', '#3 overdue', '#4 overdue', '#5 open']);
  });
  it('of the whole releases what had begun, and nothing begins after it', () => {
    expect(weeks(waivedWeekly())).toEqual(['#1 waived', '#2 waived']);
  });
  it('of the whole leaves what was met before', () => {
    expect(weeks(event('project-record.updated', '2021-10-27'), waivedWeekly())).toEqual(['#1 met', '#2 waived']);
  });
});
