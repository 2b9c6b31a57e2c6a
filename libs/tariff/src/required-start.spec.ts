import * as fc from 'fast-check';
import { addDays } from './days';
import { requiredStart } from './required-start';
import type { Liability } from './required-start';
import { tariffOn } from './tariff-schedule';
import { anyDay, anySchedule, DAYS } from './testing/given';

/** A row that ends on the last day may give way to another on the next. */
const DAY_AFTER = addDays(DAYS.at(-1)!, 1);

it.each<[string, Liability, string | undefined]>([
  ['the listing, where mining and tariff came before', { jurisdiction: '150622', miningStart: '2020-11-16', listedOn: '2021-10-20' }, '2021-10-20'],
  [
    'the first day of the tariff, where the listing came before',
    { jurisdiction: '150622', miningStart: '2020-11-16', listedOn: '2021-06-01' },
    '2021-09-24',
  ],
  ['the start of mining, where the listing came before', { jurisdiction: '150622', miningStart: '2021-12-01', listedOn: '2021-10-20' }, '2021-12-01'],
  [
    'the issue of 四川’s notice, where mining began before it',
    { jurisdiction: '510100', miningStart: '2022-03-01', listedOn: '2022-06-01' },
    '2022-04-15',
  ],
  [
    'the start of mining in 四川, whenever it was listed',
    { jurisdiction: '510100', miningStart: '2022-05-02', listedOn: '2022-06-01' },
    '2022-05-02',
  ],
  ['the start of mining in 四川, listed or not', { jurisdiction: '510100', miningStart: '2022-05-02' }, '2022-05-02'],
  ['the listing, where nobody knows when mining began', { jurisdiction: '150622', listedOn: '2021-10-20' }, '2021-10-20'],
  ['no day, where only the national tariff holds and the site was never listed', { jurisdiction: '150622', miningStart: '2020-11-16' }, undefined],
])('a site owes from %s', (_, site, day) => expect(requiredStart(site)).toBe(day));

it('the required start is the first day on which mining runs, a tariff holds and, where it asks for one, the listing stands', () => {
  const site = fc.record({
    jurisdiction: fc.constant('150622'),
    miningStart: fc.option(anyDay, { nil: undefined }),
    listedOn: fc.option(anyDay, { nil: undefined }),
  });
  fc.assert(
    fc.property(site, anySchedule, (given, schedule) => {
      const owed = (day: string): boolean => {
        const tariff = tariffOn(given.jurisdiction, day, schedule);
        const listed = given.listedOn !== undefined && given.listedOn <= day;
        return tariff !== undefined && (given.miningStart ?? '') <= day && (tariff.starts === 'mining' || listed);
      };
      expect(requiredStart(given, schedule)).toBe([...DAYS, DAY_AFTER].find(owed));
    }),
  );
});
