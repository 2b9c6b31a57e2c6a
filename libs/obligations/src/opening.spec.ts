import { formatBeijing } from '@quanlian/contracts';
import { at, duty, event, policy } from './testing/given';
import { trackObligations } from './track-obligations';

const confirmed = (when: string, over = {}) => event('site.confirmed', when, { projectClass: 'existing' }, over);
const openings = (states: { openedAt: number }[]) => states.map((state) => formatBeijing(state.openedAt));

describe('a duty opens', () => {
  it('when its trigger occurred, not when the record arrived', () => {
    const late = confirmed('2021-10-20T10:00', { recordedAt: at('2021-10-25') });
    expect(openings(duty('N1283-16-1', [late], '2021-11-01'))).toEqual(['2021-10-20T10:00:00+08:00']);
  });
  it('once per case, from the earliest trigger by occurrence', () => {
    const states = duty('N1283-16-1', [confirmed('2021-10-25'), confirmed('2021-10-20')], '2021-11-01');
    expect(openings(states)).toEqual(['2021-10-20T00:00:00+08:00']);
  });
  it('only for a trigger whose facts fit', () => {
    expect(duty('N1283-06-1', [confirmed('2021-10-20')], '2021-11-01')).toEqual([]);
  });
  it('only inside its jurisdiction, a prefix of the trigger’s', () => {
    const shown = (jurisdiction: string) => duty('QH-2', [confirmed('2021-10-20', { jurisdiction })], '2021-11-01').length;
    expect([shown('630100'), shown('150622')]).toEqual([1, 0]);
  });
  it('whatever applies_to says: that is description', () => {
    const states = duty('N1283-04-2', [event('site.identified', '2021-10-13')], '2021-10-14');
    expect([policy('N1283-04-2').appliesTo, states.length]).toEqual(['new', 1]);
  });
  it('not without a required action', () => expect(duty('N1283-18-3', [confirmed('2021-10-20')], '2021-11-01')).toEqual([]));
  it('not without a trigger', () => {
    const untriggered = { ...policy('N1283-16-1'), triggerEvent: null };
    expect(trackObligations({ policies: [untriggered], events: [confirmed('2021-10-20')], now: at('2021-11-01'), opened: [] })).toEqual([]);
  });
  it('not while its notice is only watched', () => {
    const watched = policy('N1283-16-1', { status: 'watch' });
    expect(trackObligations({ policies: [watched], events: [confirmed('2021-10-20')], now: at('2021-11-01'), opened: [] })).toEqual([]);
  });
  it('not for a scope other than the case, not even by an officer', () => {
    const reported = event('progress.reported', '2021-10-20');
    expect(duty('N1283-20-5', [reported], '2021-11-01', [{ policyId: 'N1283-20-5', triggerEventId: reported.id }])).toEqual([]);
  });
  it('not without a deadline', () => {
    const undated = policy('N1283-16-1', { deadline: null, defaultSla: null });
    expect(trackObligations({ policies: [undated], events: [confirmed('2021-10-20')], now: at('2021-11-01'), opened: [] })).toEqual([]);
  });
  it('not if it would be due before it opens', () => expect(duty('IM-2102', [confirmed('2021-10-20')], '2021-11-01')).toEqual([]));
  it('even if it is due when it opens', () => {
    const immediate = policy('N1283-16-1', { deadline: 'PT0S' });
    expect(trackObligations({ policies: [immediate], events: [confirmed('2021-10-20')], now: at('2021-11-01'), opened: [] })).toHaveLength(1);
  });
  it('at its instant and not before', () => {
    expect(duty('N1283-16-1', [confirmed('2021-10-20')], '2021-10-19T23:59')).toEqual([]);
    expect(duty('N1283-16-1', [confirmed('2021-10-20')], '2021-10-20')).toHaveLength(1);
  });
});

describe('a conditional duty', () => {
  const trigger = confirmed('2021-10-20T10:00');
  it('stays closed until a person opens it', () => expect(duty('IM8-7', [trigger], '2021-11-01')).toEqual([]));
  it('opens from the event that the person named', () => {
    const states = duty('IM8-7', [trigger], '2021-11-01', [{ policyId: 'IM8-7', triggerEventId: trigger.id }]);
    expect(openings(states)).toEqual(['2021-10-20T10:00:00+08:00']);
  });
  it('stays closed when the person opened another one', () => {
    expect(duty('IM8-7', [trigger], '2021-11-01', [{ policyId: 'IM8-8', triggerEventId: trigger.id }])).toEqual([]);
  });
  it('closes again when that event was retracted', () => {
    expect(duty('IM8-7', [], '2021-11-01', [{ policyId: 'IM8-7', triggerEventId: trigger.id }])).toEqual([]);
  });
});

describe('a notice that starts later', () => {
  const before = confirmed('2021-06-17');
  const listed = event('project.listed', '2021-06-17', { listClass: 'existing' });
  const declared = event('data-centre.declared', '2021-03-01');
  const AT_ITS_START = ['2021-09-24T00:00:00+08:00'];
  it.each(['site.shut-down', 'site.cleared'])('opens at its start for a confirmed site, unless %s lies between', (end) => {
    expect(openings(duty('N1283-16-1', [before], '2021-10-01'))).toEqual(AT_ITS_START);
    expect(duty('N1283-16-1', [before, event(end, '2021-07-01')], '2021-10-01')).toEqual([]);
  });
  it.each(['2021-06-17', '2021-09-24'])('does not open where the state ended on the edge, %s', (edge) => {
    expect(duty('N1283-16-1', [before, event('site.shut-down', edge)], '2021-10-01')).toEqual([]);
  });
  it.each(['2021-06-16', '2021-09-25'])('opens where the state ended before it began or after the start, %s', (outside) => {
    expect(openings(duty('N1283-16-1', [before, event('site.shut-down', outside)], '2021-10-01'))).toEqual(AT_ITS_START);
  });
  it.each(['project.delisted', 'site.shut-down', 'site.cleared'])('opens at its start for a listing, unless %s lies between', (end) => {
    expect(openings(duty('N1283-13-1', [listed], '2021-10-01'))).toEqual(AT_ITS_START);
    expect(duty('N1283-13-1', [listed, event(end, '2021-07-01')], '2021-10-01')).toEqual([]);
  });
  it('opens at its start for a declared data centre, cleared or not, unless it was shut down', () => {
    expect(openings(duty('N1283-09-1', [declared, event('site.cleared', '2021-06-18')], '2021-10-01'))).toEqual(AT_ITS_START);
    expect(duty('N1283-09-1', [declared, event('site.shut-down', '2021-06-18')], '2021-10-01')).toEqual([]);
  });
  it('opens with any trigger from its first moment on', () => {
    expect(openings(duty('N1283-12-3', [event('site.reported', '2021-09-24')], '2021-10-01'))).toEqual(AT_ITS_START);
  });
  it('does not open for an earlier event that is no lasting state', () => {
    expect(duty('N1283-12-3', [event('site.reported', '2021-05-19')], '2021-10-01')).toEqual([]);
  });
});
