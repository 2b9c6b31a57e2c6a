import * as fc from 'fast-check';
import { addDays } from './days';
import { changeDays, TARIFF_SCHEDULE, tariffOn } from './tariff-schedule';
import { anySchedule, DAYS, row } from './testing/given';

const rateOn = (jurisdiction: string, date: string) => tariffOn(jurisdiction, date)?.rateCnyPerKwh;

it.each([
  ['national', '520100', '2021-09-23', undefined],
  ['national', '520100', '2021-09-24', '0.30'],
  ['海南', '460100', '2021-12-02', '0.30'],
  ['海南', '460100', '2021-12-03', '0.80'],
  ['内蒙古', '150622', '2022-01-25', '0.30'],
  ['内蒙古', '150622', '2022-01-26', '1.00'],
  ['浙江', '330100', '2022-02-13', '0.30'],
  ['浙江', '330100', '2022-02-14', '0.50'],
  ['四川', '510100', '2022-04-14', '0.30'],
  ['四川', '513300', '2022-04-15', '2.00'],
  ['山东, a draft without a date,', '370100', '2023-01-01', '0.30'],
  ['陕西, whose rate is not known,', '610100', '2022-06-01', '0.30'],
])('%s rate in %s on %s is %s', (_, jurisdiction, date, rate) => expect(rateOn(jurisdiction, date)).toBe(rate));

it('every row has a source, and a region of whole provinces or the nation', () => {
  expect(TARIFF_SCHEDULE.filter(({ source, region }) => source === '' || !/^(?:\*|\d\d)$/.test(region))).toEqual([]);
});

describe('of the rows in force', () => {
  const on = (schedule: Parameters<typeof tariffOn>[2]) => tariffOn('150622', '2022-06-01', schedule)?.name;
  it('the more local one holds, whatever its date', () => {
    expect(
      on([row({ name: 'nation', effectiveFrom: '2022-05-01' }), row({ name: 'city', region: '1506' }), row({ name: 'province', region: '15' })]),
    ).toBe('city');
  });
  it('the later one holds among equals, wherever it stands', () => {
    const [old, young] = [row({ name: 'old' }), row({ name: 'young', effectiveFrom: '2022-05-01' })];
    expect([on([old, young]), on([young, old])]).toEqual(['young', 'young']);
  });
  it('a row of another region, of an ended time, without rate or without date is not one', () => {
    expect(
      on([row({ region: '16' }), row({ effectiveTo: '2022-05-31' }), row({ rateCnyPerKwh: null }), row({ effectiveFrom: null })]),
    ).toBeUndefined();
  });
  it('one counts on its first day and on its last', () => {
    expect(on([row({ name: 'day', effectiveFrom: '2022-06-01', effectiveTo: '2022-06-01' })])).toBe('day');
  });
});

describe('the days of change', () => {
  it('are the first days and the days after the last ones, each once, in order, of the region alone', () => {
    const schedule = [
      row({ region: '15', effectiveFrom: '2022-03-01', effectiveTo: '2022-03-31' }),
      row({ effectiveFrom: '2022-01-01' }),
      row({ region: '1506', effectiveFrom: '2022-04-01' }),
      row({ region: '16', effectiveFrom: '2022-02-01' }),
      row({ region: '15', effectiveFrom: null }),
    ];
    expect(changeDays('150622', schedule)).toEqual(['2022-01-01', '2022-03-01', '2022-04-01']);
  });
  it('hold every day on which another row begins to hold', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        const changes = new Set(changeDays('150622', schedule));
        const changed = DAYS.filter((day) => tariffOn('150622', day, schedule) !== tariffOn('150622', addDays(day, -1), schedule));
        expect(changed.filter((day) => !changes.has(day))).toEqual([]);
      }),
    );
  });
});
