import { aspect, hit } from '@quanlian/cross-check';
import type { CaseView } from '@quanlian/cross-check';
import { at, event, fold, replace, retract, rule } from './testing/given';

/** Names of the loads above 100 kW, as text. */
const bigLoads = aspect((known) =>
  known
    .of('load')
    .filter(({ facts }) => facts.kw > 100)
    .map(({ id, facts }) => `${id}=${facts.kw}`)
    .join(' '),
);
const load = (when: string, kw: number) => event('load', when, { kw });

/** The instants at which a rule was asked about a case; what it says of a blank one is asked once for all. */
function askedAt(events: Parameters<typeof fold>[0], read: (view: CaseView) => unknown): string[] {
  const asked: string[] = [];
  const watching = rule((view) => {
    asked.push(new Date(view.now + 8 * 3_600_000).toISOString().slice(0, 10));
    read(view);
    return [];
  });
  fold([], { rules: [watching] });
  asked.length = 0;
  fold(events, { rules: [watching], knownAt: at('2022-01-01') });
  return asked;
}

describe('a rule that looks at an aspect of a case', () => {
  it('is asked again when the aspect is another one, and not at each event under it', () => {
    const events = [load('2021-10-01', 500), load('2021-10-02', 1), load('2021-10-03', 2), load('2021-10-04', 300), load('2021-10-05', 3)];
    expect(askedAt(events, bigLoads)).toEqual(['2021-10-01', '2021-10-04']);
  });

  it('is asked again where a correction changes the aspect', () => {
    const events = [load('2021-10-01', 500), load('2021-10-02', 1), replace('load@2021-10-02', '2021-10-05', { kw: 700 }), load('2021-10-06', 1)];
    expect(askedAt(events, bigLoads)).toEqual(['2021-10-01', '2021-10-05']);
  });

  it('is asked again where an aspect under the aspect is another one', () => {
    const most = aspect((known) =>
      Math.max(
        ...bigLoads(known)
          .split(' ')
          .map((text) => Number(text.split('=')[1])),
      ),
    );
    const events = [load('2021-10-01', 500), load('2021-10-02', 300), load('2021-10-03', 800), load('2021-10-04', 1)];
    expect(askedAt(events, most)).toEqual(['2021-10-01', '2021-10-03']);
  });

  it('keeps aspects about different things apart', () => {
    const over = aspect((known, limit: number) => known.of('load').filter(({ facts }) => facts.kw > limit).length);
    const events = [load('2021-10-01', 500), load('2021-10-02', 60), load('2021-10-03', 1), load('2021-10-04', 200)];
    expect(askedAt(events, (view) => over(view, 50))).toEqual(['2021-10-01', '2021-10-02', '2021-10-04']);
    expect(askedAt(events, (view) => [over(view, 50), over(view, 0)])).toHaveLength(4);
  });

  it('takes the event that changed the aspect for the cause of what it found', () => {
    const watching = rule((view) => (bigLoads(view) ? [hit(bigLoads(view).split('=')[0]!, 'medium', {})] : []));
    const events = [load('2021-10-01', 1), load('2021-10-02', 500), retract('load@2021-10-02', '2021-10-03', { id: 'taken-back' })];
    const [finding] = fold(events, { rules: [watching], knownAt: at('2022-01-01') }).findings;
    expect(finding).toMatchObject({ about: 'load@2021-10-02', resolvedBy: 'taken-back', history: [{ because: 'load@2021-10-02' }, {}] });
  });
});
