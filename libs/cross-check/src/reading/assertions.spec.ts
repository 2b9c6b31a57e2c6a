import { happened, moment } from '../example';
import { cut, inspected, record, shutDown } from '../example-events';
import { darkClaims, Papers, runningRecords, runningVisits } from './assertions';

const at = (time: string): number => Date.parse(moment(time));
const STOPPED = ['stopped', 'dismantled'];
const none: Papers = { shutDowns: [], restarts: [], closesDuty: false, cuts: [], restored: [], records: [], visits: [] };
const dark = (papers: Partial<Papers>) => darkClaims({ ...none, ...papers }, STOPPED);
const restarted = (time: string) => happened('site.restarted', time);
const restored = (time: string, facts = {}) => happened('power-supply.restored', time, { effectiveAt: moment(time), accountNo: 'A', ...facts });

describe('a shut-down', () => {
  const shut = shutDown('2021-10-08');

  it('says that the site stands still from then on', () => {
    expect(dark({ shutDowns: [shut] })).toEqual([{ event: shut, from: at('2021-10-08'), to: Infinity, metered: true, closesDuty: false }]);
  });

  it('says so until the first restart after it', () => {
    const restarts = ['2021-10-07', '2021-10-08', '2021-12-01', '2021-11-01'].map(restarted);
    expect(dark({ shutDowns: [shut], restarts })[0]!.to).toBe(at('2021-11-01'));
  });

  it('meets the duty to exit where there is one', () => expect(dark({ shutDowns: [shut], closesDuty: true })[0]!.closesDuty).toBe(true));
});

describe('a cut', () => {
  it('speaks for its account until that is supplied again', () => {
    const off = cut('2021-10-08');
    expect(dark({ cuts: [off] })).toEqual([{ event: off, from: at('2021-10-08'), to: Infinity, account: 'A', metered: true, closesDuty: false }]);
    expect(dark({ cuts: [off], restored: [restored('2021-10-20')] })[0]!.to).toBe(at('2021-10-20'));
  });

  it('speaks for the site where no other account is known', () => {
    expect(dark({ cuts: [cut('2021-10-08')], onlyAccount: 'A' })[0]!.account).toBeUndefined();
    expect(dark({ cuts: [cut('2021-10-08')], onlyAccount: 'B' })[0]!.account).toBe('A');
  });

  it.each([
    ['only limits the supply', { mode: 'limit' }],
    ['names no account', { accountNo: undefined }],
  ])('that %s says nothing', (_what, facts) => expect(dark({ cuts: [cut('2021-10-08', facts)] })).toEqual([]));

  it('never meets the duty to exit', () => expect(dark({ cuts: [cut('2021-10-08')], closesDuty: true })[0]!.closesDuty).toBe(false));
});

describe('a weekly record', () => {
  it.each(STOPPED)('%s says that the site stands still until the next record', (status) => {
    const [still, next] = [record('2021-10-01', { status }), record('2021-10-08')];
    expect(dark({ records: [still, next] })).toEqual([
      { event: still, from: at('2021-10-01'), to: at('2021-10-08'), metered: true, closesDuty: false },
    ]);
  });

  it('that the site runs says so of its instant', () => {
    const runs = record('2021-10-01');
    const said = runningRecords([runs, record('2021-10-08', { status: 'stopped' })], ['running']);
    expect(said).toEqual([{ event: runs, from: at('2021-10-01'), to: at('2021-10-01') + 1, metered: true, closesDuty: false }]);
    const undated = record('2021-10-01T09:00', { asOf: undefined });
    expect(runningRecords([undated], ['running'])[0]!.from).toBe(at('2021-10-01T09:00'));
  });
});

describe('a visit', () => {
  it('that found nothing speaks for its whole day, and no meter can oppose it', () => {
    const empty = inspected('2021-10-08T15:00', 'no-mining');
    expect(dark({ visits: [empty, inspected('2021-10-08', 'mining-running')] })).toEqual([
      { event: empty, from: at('2021-10-08'), to: at('2021-10-09'), metered: false, closesDuty: false },
    ]);
  });

  it('took place when it says, else when it was reported', () => {
    const late = inspected('2021-10-20', 'no-mining', { inspectedAt: moment('2021-10-08T15:00') });
    const undated = inspected('2021-10-20', 'no-mining', { inspectedAt: undefined });
    expect(dark({ visits: [late, undated] }).map(({ from }) => from)).toEqual([at('2021-10-08'), at('2021-10-20')]);
  });

  it('that found machines at work says so of its instant', () => {
    const found = inspected('2021-10-08T15:00', 'mining-running');
    expect(runningVisits([inspected('2021-10-08', 'no-mining'), found])).toEqual([
      { event: found, from: at('2021-10-08T15:00'), to: at('2021-10-08T15:00') + 1, metered: true, closesDuty: false },
    ]);
  });
});

describe('what is said to stand still', () => {
  it('is told by shut-downs first, then cuts, records and visits', () => {
    const papers = {
      visits: [inspected('2021-10-04', 'no-mining')],
      records: [record('2021-10-03', { status: 'stopped' })],
      cuts: [cut('2021-10-02')],
      shutDowns: [shutDown('2021-10-01')],
    };
    expect(dark(papers).map(({ event }) => event.type)).toEqual([
      'site.shut-down',
      'power-supply.cut',
      'project-record.updated',
      'inspection.conducted',
    ]);
  });

  it('is the same list until something else is said, and each claim the same until it is another', () => {
    const records = [record('2021-10-01', { status: 'stopped' })];
    const ofAnother = [restored('2021-10-05', { accountNo: 'B' })];
    const papers = { ...none, shutDowns: [shutDown('2021-10-01')], cuts: [cut('2021-10-02')], records, restored: ofAnother };
    const before = darkClaims(papers, STOPPED);
    ofAnother.push(restored('2021-10-06', { accountNo: 'C' }));
    expect(darkClaims(papers, STOPPED)).toBe(before);
    records.push(record('2021-10-08'));
    const now = darkClaims(papers, STOPPED);
    expect(now).not.toBe(before);
    expect(now.map((claim, i) => claim === before[i])).toEqual([true, true, false]);
  });

  it('for an account and for the site are two claims of one cut', () => {
    const cuts = [cut('2021-10-02')];
    const [forAccount] = dark({ cuts });
    const [forSite] = dark({ cuts, onlyAccount: 'A' });
    expect([forAccount!.account, forSite!.account]).toEqual(['A', undefined]);
    expect(dark({ cuts })[0]).toBe(forAccount);
  });

  it('with a duty to exit and without are two claims of one shut-down', () => {
    const shutDowns = [shutDown('2021-10-01')];
    const [plain, met] = [dark({ shutDowns })[0], dark({ shutDowns, closesDuty: true })[0]];
    expect([plain!.closesDuty, met!.closesDuty, dark({ shutDowns })[0] === plain]).toEqual([false, true, true]);
  });
});
