import { formatBeijing } from '@quanlian/contracts';
import { POLICIES } from '@quanlian/obligations';
import { caseFileBytes, caseFileHash, renderCaseFile } from './case-file-bytes';
import { at, event, fold, rule } from './testing/given';

const confirmed = event('site.confirmed', '2021-10-20T10:00');
const status = (...types: string[]) => fold(types.map((type, day) => event(type, `2021-10-${10 + day}`))).status;

describe('the status', () => {
  it('begins with suspicion', () => expect(status('site.reported')).toBe('suspected'));
  it.each([
    ['site.confirmed', 'confirmed'],
    ['site.shut-down', 'shut-down'],
    ['site.cleared', 'cleared'],
    ['case.closed', 'closed'],
  ])('after %s is %s', (type, wanted) => expect(status('site.identified', type)).toBe(wanted));
  it('of a restarted site is what was known before', () => {
    expect([status('site.confirmed', 'site.shut-down', 'site.restarted'), status('site.restarted')]).toEqual(['confirmed', 'suspected']);
  });
});

describe('the case', () => {
  it('opened when the event occurred that opens cases, whatever came before', () => {
    const events = [event('load-profile.summarised', '2021-10-01'), event('abnormal-load.detected', '2021-10-08')];
    expect(fold(events).openedAt).toBe(at('2021-10-08'));
  });
  it('opened with its first finding, where no event opens cases', () => {
    const flat = rule((view) =>
      view.of('load-profile.summarised').map(({ id }) => ({ about: id, outcome: 'hit' as const, evidence: [id], numbers: {} })),
    );
    expect(fold([event('enterprise-record.changed', '2021-09-01'), event('load-profile.summarised', '2021-10-01')], { rules: [flat] }).openedAt).toBe(
      at('2021-10-01'),
    );
  });
  it('lists its keys once each', () => expect(fold([confirmed, event('project.listed', '2021-10-21')]).keys).toEqual(['uscc:91150622MAYX0A110G']));
  it('lies where its first event with a full division code says', () => {
    const provincial = event('site.reported', '2021-10-01', {}, { jurisdiction: '150000' });
    expect(fold([provincial, confirmed]).jurisdiction).toBe('150622');
  });
  it('keeps the operator’s old names', () => {
    const renamed = event('enterprise-record.changed', '2021-10-01', { field: 'name', old: '示例甲公司', new: '示例乙公司' });
    expect(fold([renamed]).names).toEqual(['示例乙公司', '示例甲公司']);
  });
});

it('the next instant is the earliest at which a duty or a rule changes by itself', () => {
  const file = fold([confirmed], { policies: POLICIES.filter((policy) => policy.id === 'N1283-16-1'), knownAt: at('2021-10-21') });
  expect(formatBeijing(file.nextInstant!)).toBe('2021-11-04T10:00:01+08:00');
});
it('a case where nothing can change by itself has no next instant', () => expect(fold([confirmed]).nextInstant).toBeUndefined());
it('a conditional duty opens when an officer opened it', () => {
  const policies = POLICIES.filter((policy) => policy.id === 'IM8-7');
  const opened = event('obligation.opened-by-officer', '2021-10-21', { policyId: 'IM8-7', triggerEventId: confirmed.id }, { agency: 'system' });
  expect(fold([confirmed], { policies }).obligations).toEqual([]);
  expect(fold([confirmed, opened], { policies }).obligations).toMatchObject([{ policyId: 'IM8-7', openedBy: confirmed.id }]);
});

describe('the bytes', () => {
  const file = fold([confirmed], { policies: POLICIES, knownAt: at('2021-10-21') });
  it('show instants in Beijing time', () => {
    expect(renderCaseFile(file)).toMatchObject({ openedAt: '2021-10-20T10:00:00+08:00', timeline: [{ occurredAt: '2021-10-20T10:00:00+08:00' }] });
  });
  it('are canonical JSON', () => expect(JSON.parse(caseFileBytes(file))).toEqual(renderCaseFile(file)));
  it('have a hash', () => expect(caseFileHash(file)).toMatch(/^[0-9a-f]{64}$/));
});
