import { RULES } from '@quanlian/cross-check';
import { formatBeijing } from '@quanlian/contracts';
import { at, event, fold } from '../testing/given';

/** When the named rule first raised something, with all that is known by 2030. */
const raisedBy = (code: string, ...events: Parameters<typeof fold>[0]) => {
  const file = fold(events, { rules: RULES.filter((rule) => rule.code === code) });
  return file.findings.map(({ raisedAt }) => formatBeijing(raisedAt));
};

it('n days later is the instant and n days: fifteen days after the confirmation, to the minute', () => {
  const signed = event('commitment.signed', '2021-10-09T14:00', { documentNo: 'ex-1' });
  expect(raisedBy('XC24', signed, event('site.confirmed', '2021-10-20T10:17'))).toEqual(['2021-11-04T10:17:00+08:00']);
});
it('a date counts from the beginning of that day: thirty days after the due date, at midnight', () => {
  const bill = event('surcharge.billed', '2022-01-05T09:00', { billNo: 'b-1', amountCny: '100.00', dueOn: '2022-01-25' });
  expect(raisedBy('XC05', bill)).toEqual(['2022-02-24T00:00:00+08:00']);
});
it('after a deadline begins one second later', () => {
  const plan = (deadline: string) => event('exit-plan.set', '2021-10-21', { deadline });
  const running = event('project-record.updated', '2021-10-27', { status: 'running' });
  expect(raisedBy('XC26', plan('2021-12-31T18:00:00+08:00'), running)).toEqual(['2021-12-31T18:00:01+08:00']);
});
it('a deadline that is a date alone has passed at the next midnight', () => {
  const plan = event('exit-plan.set', '2021-10-21', { deadline: '2021-12-31' });
  const running = event('project-record.updated', '2021-10-27', { status: 'running' });
  expect(raisedBy('XC26', plan, running)).toEqual(['2022-01-01T00:00:00+08:00']);
});
it('a timer that a fact forestalls raises nothing', () => {
  const bill = event('surcharge.billed', '2022-01-05T09:00', { billNo: 'b-1', amountCny: '100.00', dueOn: '2022-01-25' });
  const paid = event(
    'surcharge.collected',
    '2022-02-23',
    { billNo: 'b-1', amountCny: '100.00', outstandingCny: '0.00' },
    { recordedAt: at('2022-02-24') },
  );
  expect(raisedBy('XC05', bill, paid)).toEqual([]);
});
