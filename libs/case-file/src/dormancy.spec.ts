import { clear, hit } from '@quanlian/cross-check';
import type { CaseView } from '@quanlian/cross-check';
import { dormancyOf } from './dormancy';
import { at, event, fold, rule, seen } from './testing/given';

const shown = (file: ReturnType<typeof fold>) => file.findings.map(({ about, raisedAt }) => [about, raisedAt]);
const cut = event('power-supply.cut', '2021-10-02');
const listed = event('project.listed', '2021-10-01');

describe('a rule sleeps', () => {
  it('until an event comes of a type that it looks at', () => {
    const instants = new Set<number>();
    const counting = rule((view) => (view.of('power-supply.cut').forEach(() => instants.add(view.now)), []));
    fold([listed, cut, event('project.listed', '2021-10-03')], { rules: [counting] });
    expect([...instants]).toEqual([at('2021-10-02')]);
  });
  it('where it only asks whether there is something, too', () => {
    const missing = rule((view) => (view.lacks('power-supply.cut') ? [clear('case')] : [hit('case', 'high', {})]));
    expect(shown(fold([listed, cut], { rules: [missing] }))).toEqual([['case', at('2021-10-02')]]);
  });
  it('until something is known of an earlier episode, where it looks there', () => {
    const relapsed = rule((view) => view.earlierOf('site.cleared').map((one) => hit(one.id, 'high', {})));
    const cleared = event('site.cleared', '2021-09-01');
    expect(shown(fold([listed], { rules: [relapsed], earlier: [cleared] }))).toEqual([[cleared.id, at('2021-10-01')]]);
    expect(dormancyOf(relapsed)?.endsWithEarlier()).toBe(true);
    expect(dormancyOf(seen('project.listed'))?.endsWithEarlier()).toBe(false);
  });
});

describe('a rule is awake from the first event', () => {
  const isAwake = (check: (view: CaseView) => ReturnType<typeof clear>[]) => dormancyOf(rule(check)) === undefined;

  it('where nothing at all is a finding', () => expect(isAwake(() => [hit('case', 'high', {})])).toBe(true));
  it('where it names an instant', () => expect(isAwake(() => [clear('case', { wakeAt: at('2021-10-08') })])).toBe(true));
  it('where it looks at the time', () => expect(isAwake(({ now }) => (now > at('2021-10-08') ? [clear('case')] : []))).toBe(true));
  it('where it looks at everything or for one event', () => {
    expect(isAwake(({ events }) => events.map(({ id }) => clear(id)))).toBe(true);
    expect(isAwake((view) => (view.byId('one') ? [clear('one')] : []))).toBe(true);
  });
});
