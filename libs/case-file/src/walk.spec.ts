import { formatBeijing } from '@quanlian/contracts';
import { clear, hit, RULES } from '@quanlian/cross-check';
import { at, event, fold, regionKey, replace, retract, rule, seen } from './testing/given';

const traffic = (when: string, recorded = when) => event('pool-traffic.detected', when, {}, { recordedAt: at(recorded) });
const shown = (file: ReturnType<typeof fold>) =>
  file.findings.map(({ status, raisedAt, resolvedAt, resolvedBy }) => [
    status,
    formatBeijing(raisedAt).slice(0, 16),
    resolvedAt && formatBeijing(resolvedAt).slice(0, 16),
    resolvedBy,
  ]);

describe('a finding is raised', () => {
  it('when the last fact it needs arrives', () => {
    expect(shown(fold([traffic('2021-10-01', '2021-10-05')], { rules: [seen('pool-traffic.detected')] }))).toEqual([
      ['open', '2021-10-05T00:00', undefined, undefined],
    ]);
  });
  it('at the instant that the rule asked for', () => {
    const after = rule((view) =>
      view
        .of('site.confirmed')
        .map((one) => (view.now >= at('2021-10-30') ? hit('case', 'high', { evidence: [one] }) : clear('case', { wakeAt: at('2021-10-30') }))),
    );
    const confirmed = event('site.confirmed', '2021-10-01');
    expect(shown(fold([confirmed], { rules: [after] }))).toEqual([['open', '2021-10-30T00:00', undefined, undefined]]);
    expect(fold([confirmed], { rules: [after], knownAt: at('2021-10-29') })).toMatchObject({ findings: [], nextInstant: at('2021-10-30') });
  });
  it('with the facts of its instant, when both fall together', () => {
    const stale = rule((view) =>
      view.of('project-record.updated').length > 0
        ? [clear('case')]
        : view.now >= at('2021-10-08')
          ? [hit('case', 'high', {})]
          : [clear('case', { wakeAt: at('2021-10-08') })],
    );
    expect(fold([event('project.listed', '2021-10-01'), event('project-record.updated', '2021-10-08')], { rules: [stale] }).findings).toEqual([]);
  });
});

it('a finding ends with the fact that ends it, and is raised anew as a new occurrence', () => {
  const running = rule((view) =>
    view.of('power-supply.cut').length > view.of('power-supply.restored').length ? [hit('case', 'high', {})] : [clear('case')],
  );
  const events = [event('power-supply.cut', '2021-10-01'), event('power-supply.restored', '2021-10-02'), event('power-supply.cut', '2021-10-03')];
  const file = fold(events, { rules: [running] });
  expect(shown(file)).toEqual([
    ['resolved', '2021-10-01T00:00', '2021-10-02T00:00', 'power-supply.restored@2021-10-02'],
    ['open', '2021-10-03T00:00', undefined, undefined],
  ]);
  expect(file.findings.map((finding) => finding.occurrence)).toEqual([1, 2]);
});

describe('a correction', () => {
  const load = (when: string) => event('load-profile.summarised', when, { meanKw: '100' });
  const heavy = rule((view) =>
    view
      .of('load-profile.summarised')
      .filter((one) => Number(one.facts.meanKw) > 50)
      .map((one) => hit(one.id, 'medium', { evidence: [one] })),
  );
  it('that replaces what a rule read asks the rule again', () => {
    const file = fold([load('2021-10-01'), replace(load('2021-10-01').id, '2021-10-05', { meanKw: '10' })], { rules: [heavy] });
    expect(shown(file)).toEqual([['resolved', '2021-10-01T00:00', '2021-10-05T00:00', 'event.corrected@2021-10-05']]);
  });
  it('that is itself retracted has no effect any more', () => {
    const wrong = retract(load('2021-10-01').id, '2021-10-05');
    const file = fold([load('2021-10-01'), wrong, retract(wrong.id, '2021-10-07')], { rules: [heavy] });
    expect(shown(file).map(([status, raised]) => [status, raised])).toEqual([
      ['resolved', '2021-10-01T00:00'],
      ['open', '2021-10-07T00:00'],
    ]);
  });
  it('that leaves a finding standing becomes part of what it rests on', () => {
    const contradiction = RULES.filter(({ slug }) => slug === 'contradicting-events');
    const span = { from: '2021-10-10', to: '2021-10-12' };
    const running = event('load-profile.summarised', '2021-10-13', { ...span, meanKw: '9000' }, { agency: 'energy' });
    const corrected = replace(running.id, '2021-10-14', { meanKw: '8000' });
    const file = fold([event('project.listed', '2021-10-01', { baselineKw: '9000' }), event('site.shut-down', '2021-10-05'), running, corrected], {
      rules: contradiction,
    });
    expect(file.findings[0]!.evidence).toContain(corrected.id);
  });
  it('that puts an event back puts it at its place', () => {
    const order = rule((view) => [hit('case', 'info', { numbers: { order: view.events.map((one) => one.id).join(' ') } })]);
    const wrong = retract(load('2021-10-01').id, '2021-10-05');
    const file = fold([load('2021-10-01'), load('2021-10-02'), wrong, retract(wrong.id, '2021-10-07')], { rules: [order] });
    expect(String(file.findings[0]!.numbers.order).split(' ').slice(0, 2)).toEqual([load('2021-10-01').id, load('2021-10-02').id]);
  });
});

it('an event that arrives after its own retraction stays hidden', () => {
  const file = fold([retract('pool-traffic.detected@2021-10-01', '2021-10-02'), traffic('2021-10-01', '2021-10-03')], {
    rules: [seen('pool-traffic.detected')],
  });
  expect(file.findings).toEqual([]);
});

it('facts recorded at one instant become known together', () => {
  const pair = rule((view) =>
    view.of('power-supply.cut').length === 1 && view.of('power-supply.restored').length === 0 ? [hit('case', 'high', {})] : [clear('case')],
  );
  expect(fold([event('power-supply.cut', '2021-10-01'), event('power-supply.restored', '2021-10-01')], { rules: [pair] }).findings).toEqual([]);
});

it('a rule is not asked about facts that it does not look at', () => {
  let asked = 0;
  const counting = rule((view) => (asked++, view.of('pool-traffic.detected').map(() => clear('case'))));
  fold([], { rules: [counting] });
  asked = 0;
  fold([traffic('2021-10-01'), ...Array.from({ length: 20 }, (_, day) => event('load-profile.summarised', `2021-10-${10 + day}`))], {
    rules: [counting],
  });
  expect(asked).toBe(1);
});

it('rules see the earlier episode, which the case does not own', () => {
  const relapse = rule((view) => view.of('pool-traffic.detected').map((one) => hit('case', 'critical', { evidence: [...view.earlier, one] })));
  const before = event('site.shut-down', '2021-06-01');
  const file = fold([traffic('2021-10-01')], { rules: [relapse], earlier: [before] });
  expect(file.findings[0]!.evidence).toEqual([before.id, 'pool-traffic.detected@2021-10-01']);
  expect(file).toMatchObject({ eventCount: 1, measures: {} });
});

it('rules do not see events of the region', () => {
  const evaluated = event('evaluation.published', '2022-04-20', {}, { keys: [regionKey('15')] });
  expect(fold([traffic('2021-10-01'), evaluated], { rules: [seen('evaluation.published')] }).findings).toEqual([]);
});

it('an officer’s note ends the finding it is about', () => {
  const note = event('finding.noted', '2021-10-05', {
    rule: 'XC99',
    aboutEventId: 'pool-traffic.detected@2021-10-01',
    resolves: true,
    reason: 'seen',
  });
  expect(shown(fold([traffic('2021-10-01'), note], { rules: [seen('pool-traffic.detected')] }))).toEqual([
    ['resolved', '2021-10-01T00:00', '2021-10-05T00:00', note.id],
  ]);
});

it('a correction belongs where its target belongs, whatever its own keys say', () => {
  const cut = event('power-supply.cut', '2021-10-01');
  const file = fold([cut, retract(cut.id, '2021-10-02', { keys: [regionKey('15')] })]);
  expect(file).toMatchObject({ measures: {}, eventCount: 2 });
});

describe('of events that became known at one instant, the cause is', () => {
  const [cut, load] = [event('cut', '2021-10-05'), event('load', '2021-10-05')];
  const causes = (evidence: (one: typeof cut) => boolean, ...events: (typeof cut)[]) =>
    fold(events, {
      rules: [
        rule((view) => {
          const both = [...view.of('cut'), ...view.of('load')];
          return both.length > 1 ? [hit('case', 'high', { evidence: both.filter(evidence) })] : [clear('case')];
        }),
      ],
    }).findings.map(({ history }) => history[0]!.because);

  it('the last on which the answer rests', () => {
    expect(causes(({ type }) => type === 'cut', event('site.reported', '2021-10-01'), cut, load)).toEqual([cut.id]);
    expect(causes(() => true, event('site.reported', '2021-10-01'), cut, load)).toEqual([load.id]);
  });
  it('the last of all, where it rests on none of them', () => {
    expect(causes(() => false, event('site.reported', '2021-10-01'), cut, load)).toEqual([load.id]);
  });
  it('the only one that the rule looks at', () => {
    const others = event('z', '2021-10-05');
    expect(causes(() => false, cut, event('load', '2021-10-06'), others, event('y', '2021-10-06', {}, { id: 'zz' }))).toEqual([
      event('load', '2021-10-06').id,
    ]);
  });
});

it('a rule that names several instants is woken at the first that is still to come', () => {
  const days = ['2021-10-10', '2021-10-20', '2021-10-30'].map(at);
  const asked: string[] = [];
  const waiting = rule((view) => {
    if (view.of('cut').length > 0) asked.push(formatBeijing(view.now).slice(0, 10));
    return view.of('cut').flatMap(() => [...days, undefined].map((wakeAt, nth) => clear(`day-${nth}`, wakeAt === undefined ? {} : { wakeAt })));
  });
  fold([event('cut', '2021-10-10')], { rules: [waiting], knownAt: at('2021-12-01') });
  expect(asked).toEqual(['2021-10-10', '2021-10-20', '2021-10-30']);
});
