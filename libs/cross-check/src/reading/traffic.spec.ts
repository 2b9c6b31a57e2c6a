import { caseView } from '../case-view';
import { moment } from '../example';
import { pool } from '../example-events';
import { byAddress, daysOf, trafficOf } from './traffic';

const at = (time: string): number => Date.parse(moment(time));
const seen = (...events: ReturnType<typeof pool>[]) => trafficOf(caseView({ now: 0, events }));

describe('a report of mining traffic', () => {
  it('has its address, when it was seen first and last, and how much it was', () => {
    const report = pool('2022-02-08T14:00', '2022-02-09T08:00', { sessions: '12', bytesUp: '300', bytesDown: 200 });
    expect(seen(report)).toEqual([
      { event: report, ip: '192.0.2.18', firstSeen: at('2022-02-08T14:00'), lastSeen: at('2022-02-09T08:00'), sessions: 12, bytes: 500 },
    ]);
  });

  it('that names no instants was seen when it occurred, and what it does not count is nothing', () => {
    const report = pool('2022-02-08T14:00', '2022-02-09T08:00', { firstSeenAt: undefined, lastSeenAt: undefined, sessions: undefined });
    const instant = at('2022-02-09T08:00');
    expect(seen(report)).toMatchObject([{ firstSeen: instant, lastSeen: instant, sessions: 0, bytes: 0 }]);
  });

  it('that names only its last instant was seen at that one', () => {
    expect(seen(pool('2022-02-08T14:00', '2022-02-09T08:00', { firstSeenAt: undefined, lastSeenAt: moment('2022-02-09T07:00') }))).toMatchObject([
      { firstSeen: at('2022-02-09T07:00'), lastSeen: at('2022-02-09T07:00') },
    ]);
  });

  it('is found under its address', () => {
    const [one, other] = [pool('2022-02-08', '2022-02-09'), pool('2022-02-08', '2022-02-09', { srcIp: '192.0.2.19' })];
    expect([...byAddress(seen(one, other)).keys()]).toEqual(['192.0.2.18', '192.0.2.19']);
  });
});

describe('the days of traffic', () => {
  const daysFrom = (from: string, to: string, notBefore?: string): string[] => [
    ...new Set(daysOf(seen(pool(from, to))[0]!, notBefore === undefined ? undefined : at(notBefore))),
  ];

  it.each([
    ['one where it was seen within one', '2022-02-08T14:00', '2022-02-08T20:00', ['2022-02-08']],
    ['two where it went on past midnight, however short', '2022-02-08T23:59', '2022-02-09T00:00', ['2022-02-08', '2022-02-09']],
    ['every one in between', '2022-02-08T14:00', '2022-02-11T10:00', ['2022-02-08', '2022-02-09', '2022-02-10', '2022-02-11']],
  ])('are %s', (_what, from, to, expected) => expect(daysFrom(from, to)).toEqual(expected));

  it.each([
    ['only those from then on', '2022-02-10T00:00', ['2022-02-10', '2022-02-11']],
    ['the last one where it was last seen just then', '2022-02-11T10:00', ['2022-02-11']],
    ['none where it was last seen before', '2022-02-11T10:01', []],
  ])('that count from an instant on are %s', (_what, notBefore, expected) => {
    expect(daysFrom('2022-02-08T14:00', '2022-02-11T10:00', notBefore)).toEqual(expected);
  });
});
