import { caseView } from '../../case-view';
import { happened } from '../../example';
import { bought, declared, egress, inspected, load, pool } from '../../example-events';
import { storageMiningSignature } from './xc14-storage-mining-signature.rule';

type Event = ReturnType<typeof happened>;
const check = (...events: Event[]) => storageMiningSignature.check(caseView({ now: 0, events }))[0]!;
const disks = (capacityTib = '1024') => bought('2021-09-10', 'hdd', { capacityTib });
const peers = egress('2021-09-20', '2021-10-10', { persistentPeers: 212, periodMin: 30 });
const drawn = (meanKw: string) => load('2021-09-13', '2021-10-10', { meanKw });

describe('storage mining shows', () => {
  it.each([
    ['in a pebibyte of disks', '1024', '5', 'hit'],
    ['not in less', '1023.99', '5', 'clear'],
    ['with a watt for each tebibyte', '1024', '1.024', 'hit'],
    ['not with less', '1024', '1.0239', 'clear'],
    ['with fifteen watts', '1024', '15.36', 'hit'],
    ['not with more', '1024', '15.3601', 'clear'],
  ])('%s: %s TiB, %s kW -> %s', (_what, tib, kw, expected) => expect(check(disks(tib), peers, drawn(kw)).outcome).toBe(expected));

  it('in what customers do not use, as the last declaration that says so says', () => {
    const used = (day: string, customerStorageTib?: string) => declared(day, { customerStorageTib });
    expect(check(disks('1124'), peers, drawn('5'), used('2021-09-01', '100')).outcome).toBe('hit');
    expect(check(disks('1124'), peers, drawn('5'), used('2021-09-01', '101')).outcome).toBe('clear');
    expect(check(disks('1124'), peers, drawn('5'), used('2021-09-01', '101'), used('2021-09-02')).outcome).toBe('clear');
  });

  it('until an inspection after its end finds nothing', () => {
    expect(check(disks(), peers, drawn('5'), inspected('2021-10-11', 'no-mining')).outcome).toBe('clear');
    expect(check(disks(), peers, drawn('5'), inspected('2021-10-10T23:59', 'no-mining')).outcome).toBe('hit');
  });

  it('and is grave where it is sold, or seen at a pool', () => {
    expect(check(disks(), peers, drawn('5')).severity).toBe('medium');
    expect(check(disks(), peers, drawn('5'), pool('2021-10-01', '2021-10-02')).severity).toBe('high');
    expect(check(disks(), peers, drawn('5'), happened('promotion.flagged', '2021-10-09')).severity).toBe('high');
  });
});

describe('whether there is any is not known', () => {
  it.each([
    ['without disks', [peers, drawn('5')], ['equipment-purchase.recorded']],
    ['without profiles', [disks(), drawn('5')], ['egress-profile.summarised']],
    ['without power', [disks(), peers], ['load-profile.summarised']],
    ['without any but disks', [disks()], ['egress-profile.summarised', 'load-profile.summarised']],
  ])('%s', (_what, events, missing) => expect(check(...events)).toMatchObject({ outcome: 'insufficient-data', missing }));

  it('and is no question where there are neither disks nor profiles', () => {
    expect(check(drawn('5'))).toMatchObject({ evidence: [], missing: expect.not.arrayContaining(['load-profile.summarised']) });
  });
});
