import { byOccurrence, Chronicle } from './chronicle';
import { at, event, regionKey } from './testing/given';

const first = event('load-profile.summarised', '2021-10-01', {}, { id: 'a' });
const second = event('load-profile.summarised', '2021-10-02', {}, { id: 'b' });
const third = event('load-profile.summarised', '2021-10-03', {}, { id: 'c' });
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);

describe('the order in the world', () => {
  it('is that of occurrence, however late the record arrived', () => {
    const late = { ...first, recordedAt: at('2021-12-01') };
    expect([byOccurrence(late, second), byOccurrence(second, late)].map(Math.sign)).toEqual([-1, 1]);
  });
  it('of what happened at one moment is that of arrival', () => {
    const earlier = { ...first, id: 'z' };
    const later = { ...first, recordedAt: first.recordedAt + 1 };
    expect([byOccurrence(earlier, later), byOccurrence(later, earlier)].map(Math.sign)).toEqual([-1, 1]);
  });
  it('of what happened and arrived at one moment is that of the ids', () => {
    const other = { ...first, id: 'b' };
    expect([byOccurrence(first, other), byOccurrence(other, first), byOccurrence(first, first)]).toEqual([-1, 1, 0]);
  });
});

describe('a chronicle', () => {
  it('gives the events of a type in that order, whatever the order of arrival', () => {
    expect(ids(new Chronicle([third, first, second]).of('load-profile.summarised'))).toEqual(['a', 'b', 'c']);
  });
  it('has nothing of a type that never came', () => expect(new Chronicle([first]).of('site.cleared')).toEqual([]));
  it('puts what comes later into its place', () => {
    const chronicle = new Chronicle([first, third]);
    chronicle.insert(second);
    expect(ids(chronicle.of('load-profile.summarised'))).toEqual(['a', 'b', 'c']);
  });
  it('begins a row with the first event of its type', () => {
    const chronicle = new Chronicle();
    chronicle.insert(first);
    expect(ids(chronicle.of('load-profile.summarised'))).toEqual(['a']);
  });
  it('forgets what is taken out, and does not miss what was never in it', () => {
    const chronicle = new Chronicle([first, second]);
    chronicle.remove(first);
    chronicle.remove(third);
    expect(ids(chronicle.of('load-profile.summarised'))).toEqual(['b']);
  });
  it('puts the acts of a region between those of the case, in the order of the world', () => {
    const evaluated = (when: string, keys: Parameters<typeof event>[3]) => event('evaluation.published', when, {}, { id: when, ...keys });
    const own = evaluated('2022-04-20', {});
    const ofRegion = evaluated('2022-04-10', { keys: [regionKey('150000')] });
    const elsewhere = evaluated('2022-04-15', { keys: [regionKey('520000')] });
    expect(ids(new Chronicle([own, ofRegion, elsewhere]).actions('evaluation.published', '150622'))).toEqual(['2022-04-10', '2022-04-20']);
  });
});
