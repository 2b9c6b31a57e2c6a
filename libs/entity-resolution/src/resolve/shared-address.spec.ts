import { caseEvent } from '../fixtures/event.fixture';
import { resolveAll } from './resolve-all';

const A = '91150622MAYX0A110G';
const site = caseEvent('site', 'site.identified', [`uscc:${A}/operator`, 'address:准格尔旗示例商务路6号/site']);
const report = (jurisdiction = '150622') => caseEvent('report', 'site.reported', ['address:准格尔旗示例商务路六号/site'], { jurisdiction });
const loaded = (dataset: string, row: object) =>
  caseEvent('r', 'reference-data.loaded', ['division:000000/region'], {
    facts: { dataset, rows: [{ name: '示例', divisionCode: '150622', ...row }] },
  });
const suggested = (...events: Parameters<typeof resolveAll>[0]) => resolveAll(events).suggestions.map(({ operator }) => operator);
const agent = loaded('registration-agents', { key: 'address:准格尔旗示例商务路6号' });

it('an address that nobody is known to share suggests who is there', () => expect(suggested(site, report())).toEqual([`uscc:${A}`]));
it('the address of a registration agent suggests nobody', () => expect(suggested(agent, site, report())).toEqual([]));
it('nor does the common address of a park', () => {
  expect(suggested(loaded('parks', { key: 'park:ex-1', address: '准格尔旗示例商务路6号' }), site, report())).toEqual([]);
});
it('nor where the publisher places it in the city or the province', () => {
  const placed = (jurisdiction: string) => [{ ...site, jurisdiction }, report(jurisdiction)];
  expect([suggested(...placed('150600')), suggested(...placed('150000'))]).toEqual([[`uscc:${A}`], [`uscc:${A}`]]);
  expect([suggested(agent, ...placed('150600')), suggested(agent, ...placed('150000'))]).toEqual([[], []]);
});
it('a house of its own inside the park still does', () => {
  expect(suggested(loaded('parks', { key: 'park:ex-1', address: '准格尔旗示例商务路' }), site, report())).toEqual([`uscc:${A}`]);
});
it('the address is shared on the days that the row names', () => {
  const row = { key: 'address:准格尔旗示例商务路6号', validTo: '2021-09-30' };
  expect(suggested(loaded('registration-agents', row), site, report())).toEqual([`uscc:${A}`]);
});
it('divisions make nothing common', () => {
  expect(suggested(loaded('divisions', { key: 'division:150622', address: '准格尔旗示例商务路6号' }), site, report())).toEqual([`uscc:${A}`]);
});
