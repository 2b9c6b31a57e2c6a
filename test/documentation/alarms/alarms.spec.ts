import { filesBelow, isProduction, readSource } from '../source-files';

const RULES = readSource('docs/reference/alarms.yml');
const DASHBOARD = readSource('docs/reference/self-check-dashboard.json');

const metricsIn = (text: string): string[] => [...new Set(text.match(/\bquanlian_[a-z_]+/g))].sort();
const known = new Set(
  ['apps', 'libs']
    .flatMap((folder) => filesBelow(folder, isProduction))
    .flatMap((path) => [...readSource(path).matchAll(/'(quanlian_[a-z_]+)'/g)].map(([, name]) => name!)),
);
const unknown = (text: string): string[] => metricsIn(text).filter((name) => !known.has(name.replace(/_(bucket|count|sum)$/, '')));

test('every metric of an alarm is one that a service has', () => {
  expect(metricsIn(RULES).length).toBeGreaterThan(5);
  expect(unknown(RULES)).toEqual([]);
});

test('every metric of the dashboard is one that a service has', () => {
  const { panels } = JSON.parse(DASHBOARD) as { panels: { targets: { expr: string }[] }[] };
  expect(unknown(panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n'))).toEqual([]);
});

test('whatever raises an alarm is on the dashboard', () => {
  const shown = new Set(metricsIn(DASHBOARD));
  expect(metricsIn(RULES).filter((name) => !shown.has(name))).toEqual([]);
});

test('every alarm has a condition and says what is wrong', () => {
  const alarms = RULES.split(/^ {6}- alert: /m).slice(1);
  expect(alarms.length).toBeGreaterThan(5);
  expect(alarms.filter((alarm) => !/^ {8}expr: \S/m.test(alarm) || !/summary: '.+'/.test(alarm))).toEqual([]);
});

test('a metric that nobody has is noticed', () => {
  expect(unknown('max(quanlian_log_unlogged_years)')).toEqual(['quanlian_log_unlogged_years']);
});
