import { bought, egress } from '../../example-events';
import { disksIn, signsOf } from './storage-signs';
import { storageMiningSignature } from './xc14-storage-mining-signature.rule';

const limits = storageMiningSignature.thresholds;
type Event = ReturnType<typeof bought>;

const disks = (to = '2021-08-31', facts = {}) => bought('2021-09-10', 'hdd', { capacityTib: '1000', to, ...facts });
/** Fourteen days of many peers with a half-hour beat, ending 2021-10-10. */
const peers = (facts = {}, from = '2021-09-27', to = '2021-10-10') => egress(from, to, { persistentPeers: 20, periodMin: 30, ...facts });
const foundIn = (profiles: Event[], purchases: Event[] = [disks()]) => signsOf(profiles, purchases, limits).found;

describe('the signature of storage mining', () => {
  it('ends with its profile', () => {
    const profile = peers();
    expect(signsOf([profile], [disks()], limits)).toMatchObject({ found: profile, until: Date.parse('2021-10-11T00:00:00+08:00') });
  });

  it.each([
    ['twenty peers', { persistentPeers: 20 }, true],
    ['nineteen', { persistentPeers: 19 }, false],
    ['an unknown number', { persistentPeers: undefined }, false],
    ['a beat of 28 minutes', { periodMin: 28 }, true],
    ['a beat of 32 minutes', { periodMin: 32 }, true],
    ['a beat of 27.9 minutes', { periodMin: 27.9 }, false],
    ['a beat of 32.1 minutes', { periodMin: 32.1 }, false],
    ['no beat', { periodMin: undefined }, false],
  ])('shows in a profile with %s: %p -> %p', (_what, facts, expected) => expect(foundIn([peers(facts)]) !== undefined).toBe(expected));

  it.each([
    ['gpu', true],
    ['storage-server', true],
    ['hdd', false],
  ])('needs no beat where machines were bought that could seal: %s -> %p', (category, expected) => {
    const sealing = bought('2021-09-01', category);
    expect(foundIn([peers({ periodMin: 5 })], [disks(), sealing]) !== undefined).toBe(expected);
    expect(signsOf([], [disks(), sealing], limits).sealing).toEqual(expected ? [sealing] : []);
  });

  it('needs peers of fourteen days', () => {
    expect(foundIn([peers({}, '2021-09-28')])).toBeUndefined();
  });

  it('adds up the days of one range, of reports with enough peers', () => {
    const before = (facts = {}) => peers(facts, '2021-09-20', '2021-09-26');
    const late = peers({}, '2021-10-04', '2021-10-10');
    expect(foundIn([before(), late])).toBe(late);
    expect(foundIn([before({ cidr: '192.0.2.32/28' }), late])).toBeUndefined();
    expect(foundIn([before({ persistentPeers: 19 }), late])).toBeUndefined();
    expect(foundIn([before({ from: undefined }), late])).toBeUndefined();
  });

  it('is that of the last profile that shows it', () => {
    const [first, last, none] = [peers(), peers({}, '2021-10-01', '2021-10-20'), peers({ persistentPeers: 1 })];
    expect(foundIn([first, last, none])).toBe(last);
    expect(foundIn([first, peers({ from: undefined })])).toBe(first);
  });

  it.each([
    ['the day on which half a year before its end began', '2021-04-14', true],
    ['the day before', '2021-04-13', false],
  ])('needs disks bought at most half a year before: until %s (%s) -> %p', (_what, to, expected) => {
    expect(foundIn([peers()], [disks(to)]) !== undefined).toBe(expected);
  });

  it('takes disks of no stated time as bought when they were reported', () => {
    expect(foundIn([peers()], [disks('', { to: undefined })])).toBeDefined();
  });
});

describe('the disks', () => {
  it('are purchases of some capacity', () => {
    const purchases = [disks(), bought('2021-09-10', 'hdd', { capacityTib: '0' }), bought('2021-09-10', 'ssd')];
    expect(disksIn(purchases)).toEqual(purchases.slice(0, 1));
  });

  it('in time for the signature count, and draw a watt to fifteen for each TiB', () => {
    const [old, edge, recent] = [disks('2021-04-13'), disks('2021-04-14'), disks('2021-08-31', { capacityTib: '500' })];
    const { recent: counted, tib, watts } = signsOf([peers()], [old, edge, recent], limits);
    expect(counted).toEqual([edge, recent]);
    expect([tib, ...watts].map((one) => one.toFixed())).toEqual(['1500', '1500', '22500']);
  });

  it('all count where no signature was found, whenever that would end', () => {
    const { recent, until } = signsOf([], [disks('2019-01-01'), disks()], limits);
    expect([recent.length, until]).toEqual([2, Infinity]);
  });
});
