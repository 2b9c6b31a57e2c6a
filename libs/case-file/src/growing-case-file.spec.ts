import { RULES } from '@quanlian/cross-check';
import { caseFileBytes } from './case-file-bytes';
import { foldCaseFile } from './fold-case-file';
import type { FoldInput } from './fold-input';
import { GrowingCaseFile } from './growing-case-file';
import { at, event, fold, retract, rule } from './testing/given';

const inputOf = (given: Pick<FoldInput, 'events' | 'earlier' | 'knownAt'>): FoldInput => ({
  caseId: 'case-1',
  number: 'QL-1',
  operator: 'uscc:91150622MAYX0A110G',
  ...given,
});

describe('what came before means something else', () => {
  const keyed = (id: string, when: string) => event('site.confirmed', when, {}, { id, idempotencyKey: 'K' });
  const taking = (target: string, when: string) => retract(target, when, { idempotencyKey: `taking-${target}` });
  const moments = (...given: readonly Omit<FoldInput, 'caseId' | 'number' | 'operator' | 'knownAt'>[]) => {
    const file = new GrowingCaseFile();
    return given.map((one, index) => {
      const input = inputOf({ ...one, knownAt: at(`2021-11-0${index + 1}`) });
      expect(caseFileBytes(file.fold(input))).toBe(caseFileBytes(foldCaseFile(input)));
      return foldCaseFile(input).status;
    });
  };
  const reported = event('site.reported', '2021-09-01');

  it('where a correction named an event that turns out to repeat another', () => {
    const before = [reported, keyed('one', '2021-10-01'), taking('two', '2021-10-02')];
    expect(moments({ events: before }, { events: [...before, { ...keyed('two', '2021-10-01'), recordedAt: at('2021-11-01T12:00') }] })).toEqual([
      'confirmed',
      'suspected',
    ]);
  });
  it('where an event turns out to belong to the episode before', () => {
    const confirmed = keyed('one', '2021-10-01');
    expect(moments({ events: [reported, confirmed] }, { events: [reported], earlier: [confirmed] })).toEqual(['confirmed', 'suspected']);
  });
});

describe('a rule is asked', () => {
  const asked: string[][] = [];
  const watching = rule((view) => {
    asked.push(view.of('pool-traffic.detected').map(({ id }) => id));
    return [];
  });
  const traffic = (when: string, over = {}) => event('pool-traffic.detected', when, {}, over);
  const [first, second] = [traffic('2021-10-01'), traffic('2021-10-05')];
  const rules = [watching];
  const foldBoth = (file: GrowingCaseFile, later: Parameters<typeof fold>[0], over: Partial<FoldInput> = {}) => {
    const input = { ...inputOf({ events: [first], knownAt: at('2021-10-02') }), rules, policies: [] };
    file.fold(input);
    asked.length = 0;
    file.fold({ ...input, events: later, knownAt: at('2021-11-01'), ...over });
    return asked.map(({ length }) => length);
  };

  it('only about what came since the case was last folded', () => {
    expect(foldBoth(new GrowingCaseFile(), [first, second])).toEqual([2]);
  });
  it('not at all where nothing came', () => {
    expect(foldBoth(new GrowingCaseFile(), [first])).toEqual([]);
  });
  it.each([
    ['recorded before', [traffic('2021-09-01'), first], [1, 2]],
    ['recorded at the same instant', [first, traffic('2021-10-01', { id: 'zz' })], [2]],
    ['recorded at another time than it was', [{ ...first, recordedAt: first.recordedAt + 1 }], [1]],
    ['gone', [second], [1]],
  ])('about everything where an event is %s', (_, later, about) => {
    expect(foldBoth(new GrowingCaseFile(), later)).toEqual(about);
  });
  it('about everything where it is another rule, another case or a moment before', () => {
    expect(foldBoth(new GrowingCaseFile(), [first, second], { rules: [watching, ...RULES] })).toEqual([1, 2]);
    expect(foldBoth(new GrowingCaseFile(), [first, second], { caseId: 'case-2' })).toEqual([1, 2]);
    expect(foldBoth(new GrowingCaseFile(), [first, second], { knownAt: at('2021-10-01') - 1 })).toEqual([]);
  });
});
