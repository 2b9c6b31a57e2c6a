import { caseView, CaseView } from './case-view';
import { settleCleared } from './clearing';
import { happened, moment } from './example';
import { clear, hit, insufficient, Verdict } from './verdict';

const signal = (type: string, time: string) => happened(type, time, { n: time });
const paper = (time: string) => happened('project.listed', time);
const cleared = (time: string, facts = {}) => happened('site.cleared', time, facts);
const now = Date.parse('2022-01-01T00:00:00+08:00');

/** A rule that hits for every event of a type that it finds, and may look elsewhere. */
const settled = (events: Parameters<typeof caseView>[0]['events'], check: (view: CaseView) => readonly Verdict[]) => {
  const view = caseView({ now, events });
  return settleCleared(view, check(view), check).map(({ about, outcome }) => [about, outcome]);
};
const eachOf =
  (type: string) =>
  (view: CaseView): Verdict[] =>
    view.of(type).map((event) => hit(event.id, 'medium', { evidence: [event] }));

const SIGNALS = [
  ...['pool-traffic.detected', 'load-profile.summarised', 'abnormal-load.detected', 'generation-drop.detected'],
  ...['egress-profile.summarised', 'equipment-purchase.recorded', 'promotion.flagged', 'fund-flow.flagged'],
];

describe('a clearing', () => {
  it.each(SIGNALS)('ends what %s had shown until then, and nothing that it shows later', (type) => {
    const [before, with_, after] = [signal(type, '2021-10-01'), signal(type, '2021-11-01'), signal(type, '2021-11-02')];
    expect(settled([before, with_, cleared('2021-11-01'), after], eachOf(type))).toEqual([
      [before.id, 'clear'],
      [with_.id, 'clear'],
      [after.id, 'hit'],
    ]);
  });
  it('counts from the day that it states, and the last one counts', () => {
    const seen = signal('fund-flow.flagged', '2021-10-15');
    const stated = cleared('2021-11-01', { clearedAt: moment('2021-10-10') });
    expect(settled([seen, stated], eachOf('fund-flow.flagged'))).toEqual([[seen.id, 'hit']]);
    expect(settled([seen, stated, cleared('2021-10-20')], eachOf('fund-flow.flagged'))).toEqual([[seen.id, 'clear']]);
  });
  it('leaves papers where they are, but a finding on old papers alone is answered', () => {
    const [old, fresh] = [paper('2021-10-01'), paper('2021-11-02')];
    expect(settled([old, cleared('2021-11-01'), fresh], eachOf('project.listed'))).toEqual([
      [old.id, 'clear'],
      [fresh.id, 'hit'],
    ]);
  });
  it('is not undone by a correction that came after it', () => {
    const [old, correction] = [signal('fund-flow.flagged', '2021-10-01'), happened('event.corrected', '2021-11-05')];
    const onBoth = (): Verdict[] => [hit('case', 'high', { evidence: [old, correction] })];
    expect(settled([old, cleared('2021-11-01'), correction], onBoth)).toEqual([['case', 'clear']]);
  });
  it('answers no finding where there is none, and takes no other answer away', () => {
    const seen = signal('fund-flow.flagged', '2021-10-01');
    const mixed = (): Verdict[] => [clear('a'), insufficient('b', ['x']), hit('c', 'low', { evidence: [seen] })];
    expect(settled([seen, cleared('2021-11-01')], mixed)).toEqual([
      ['a', 'clear'],
      ['b', 'insufficient-data'],
      ['c', 'clear'],
    ]);
    expect(settled([seen, cleared('2021-11-01')], () => [clear('a')])).toEqual([['a', 'clear']]);
  });
  it('changes nothing where nobody was cleared', () => {
    const seen = signal('fund-flow.flagged', '2021-10-01');
    expect(settled([seen], eachOf('fund-flow.flagged'))).toEqual([[seen.id, 'hit']]);
  });
});

describe('what a rule is shown again after a clearing', () => {
  const [old, fresh, list] = [signal('fund-flow.flagged', '2021-10-01'), signal('fund-flow.flagged', '2021-11-02'), paper('2021-10-01')];
  const past = signal('fund-flow.flagged', '2021-01-01');
  const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);
  const shown = <T>(look: (view: CaseView) => T, events = [old, list, cleared('2021-11-01'), fresh]): T | undefined => {
    let seen: T | undefined;
    const view = caseView({ now, events, earlier: [past], restatements: [] });
    settleCleared(view, [hit('case', 'low', {})], (again) => {
      seen = look(again);
      return [];
    });
    return seen;
  };

  it('has the signals since, and all papers', () => {
    expect(shown((view) => ids(view.of('fund-flow.flagged')))).toEqual([fresh.id]);
    expect(shown((view) => ids(view.of('project.listed')))).toEqual([list.id]);
    expect(shown((view) => ids(view.events.filter(({ type }) => type !== 'site.cleared')))).toEqual([list.id, fresh.id]);
  });
  it('has the older signals as history, behind what was history before', () => {
    expect(shown((view) => ids(view.earlier))).toEqual([past.id, old.id]);
    expect(shown((view) => ids(view.earlierOf('fund-flow.flagged')))).toEqual([past.id, old.id]);
    expect(shown((view) => ids(view.earlierOf('project.listed')))).toEqual([]);
  });
  it('lacks what only came before it', () => {
    expect(shown((view) => [view.lacks('fund-flow.flagged'), view.lacks('project.listed')])).toEqual([false, false]);
    expect(shown((view) => view.lacks('fund-flow.flagged'), [old, cleared('2021-11-01')])).toBe(true);
  });
  it('finds every event by its id, and knows the instant, the notes and what was shown before', () => {
    expect(shown((view) => [view.byId(old.id)?.id, view.now, view.notes, view.restatements])).toEqual([old.id, now, [], []]);
  });
});
