import type { CaseEvent, EventKey } from '@quanlian/contracts';
import { jurisdictionOf, keysOf, namesOf, openedAtOf } from './identity';
import { at, event, operatorKey } from './testing/given';

const OPERATOR = 'uscc:91150622MAYX0A110G';
const known = (one: CaseEvent) => ({ ...one, correctedBy: [] });
const withKeys = (keys: readonly EventKey[], type = 'project.listed', facts: CaseEvent['facts'] = {}) =>
  known(event(type, '2021-10-21', facts, { keys: [...keys] }));
const name = (value: string, role = 'operator'): EventKey => ({ kind: 'org-name', value, role });
const reporter: EventKey = { kind: 'person-token', value: 'p-1', role: 'reporter' };
const meter: EventKey = { kind: 'account-no', value: 'grid:A', role: 'site' };

describe('the keys of a case', () => {
  it('are those of all its events, each once and in their order', () => {
    expect(keysOf([withKeys([operatorKey, meter]), withKeys([meter])])).toEqual(['account-no:grid:A', OPERATOR]);
    expect(keysOf([withKeys([meter]), withKeys([operatorKey])])).toEqual(['account-no:grid:A', OPERATOR]);
  });
  it('never name who reported', () => expect(keysOf([withKeys([operatorKey, reporter])])).toEqual([OPERATOR]));
});

describe('the names of an operator', () => {
  const renamed = (keys: readonly EventKey[], facts: object = { field: 'name', old: '示例甲', new: '示例乙' }) =>
    withKeys(keys, 'enterprise-record.changed', facts);

  it('are those that events give it, as operator or as suspect, each once', () => {
    const events = [withKeys([operatorKey, name('示例乙')]), withKeys([name('示例甲', 'suspect'), name('示例乙')])];
    expect(namesOf(OPERATOR, events)).toEqual(['示例乙', '示例甲']);
  });
  it('are not those of others', () => {
    expect(namesOf(OPERATOR, [withKeys([operatorKey, name('示例电网', 'supplier'), { ...meter, role: 'operator' }])])).toEqual([]);
  });
  it('are the old and the new one of a registered change', () => {
    expect(namesOf(OPERATOR, [renamed([operatorKey, meter])])).toEqual(['示例乙', '示例甲']);
    expect(namesOf(OPERATOR, [renamed([name('示例丙', 'enterprise')])])).toEqual(['示例乙', '示例甲']);
  });
  it('are not those of a change that is about somebody else, about something else, or no change of a record', () => {
    expect(namesOf(OPERATOR, [renamed([{ ...operatorKey, value: '91150622MAYX0D0149' }])])).toEqual([]);
    expect(namesOf(OPERATOR, [renamed([operatorKey], { field: 'address', old: '示例路1号', new: '示例路2号' })])).toEqual([]);
    expect(namesOf(OPERATOR, [withKeys([operatorKey], 'project.listed', { field: 'name', old: '示例甲', new: '示例乙' })])).toEqual([]);
  });
  it('are texts that say something', () => {
    expect(namesOf(OPERATOR, [renamed([operatorKey], { field: 'name', old: '', new: 7 }), renamed([operatorKey], { field: 'name' })])).toEqual([]);
  });
});

describe('where a case is', () => {
  const placed = (jurisdiction: string, agency = 'ndrc') => known(event('site.reported', '2021-10-21', {}, { jurisdiction, agency }));

  it('says the first event with a full division code', () => {
    expect(jurisdictionOf([placed('150000'), placed('150622'), placed('150623')])).toBe('150622');
  });
  it('says the first event of all where no code is full', () => expect(jurisdictionOf([placed('150000'), placed('150600')])).toBe('150000'));
  it('says no officer’s act, unless there is nothing else', () => {
    expect(jurisdictionOf([placed('110101', 'system'), placed('150622')])).toBe('150622');
    expect(jurisdictionOf([placed('110101', 'system')])).toBe('110101');
  });
  it('is open where nothing is known', () => expect(jurisdictionOf([])).toBe(''));
});

describe('a case is open since', () => {
  const listed = known(event('project.listed', '2021-10-01'));

  it.each([
    ...['site.reported', 'site.identified', 'site.confirmed', 'abnormal-load.detected', 'generation-drop.detected'],
    ...['pool-traffic.detected', 'illegal-supply.found', 'promotion.flagged', 'fund-flow.flagged', 'data-centre.declared'],
  ])('its first %s', (type) => {
    expect(openedAtOf([listed, known(event(type, '2021-10-02'))], at('2021-10-03'))).toBe(at('2021-10-02'));
  });
  it('its first finding, where nothing else opens it', () => expect(openedAtOf([listed], at('2021-10-03'))).toBe(at('2021-10-03')));
  it('its first event, where there is no finding either', () => expect(openedAtOf([listed], undefined)).toBe(at('2021-10-01')));
});
