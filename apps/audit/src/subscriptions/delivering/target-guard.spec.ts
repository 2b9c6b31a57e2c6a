import { BlockList } from 'node:net';
import { retryDelayMs } from './retry-delay';
import { TargetGuard } from './target-guard';

const nowhere = new TargetGuard(new BlockList());
const allowed = new BlockList();
allowed.addSubnet('127.0.0.1', 32, 'ipv4');
allowed.addSubnet('10.1.0.0', 16, 'ipv4');
const inside = new TargetGuard(allowed);

const resolved = (guard: TargetGuard, name: string): Promise<unknown> =>
  new Promise((resolve) => guard.lookup(name, { all: true }, (error, addresses) => resolve(error?.message ?? addresses)));

describe('an address that a subscriber names', () => {
  it.each(['https://receiver.example/hook', 'https://203.0.113.7:8443/', 'https://[2001:db8::1]/'])('%s is called', (url) => {
    expect(nowhere.problemOf(url)).toBeUndefined();
  });

  it.each([
    'http://receiver.example/',
    'http://127.0.0.1/',
    'http://localhost:7101/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest/meta-data',
    'https://192.168.0.1/',
    'https://100.64.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://[64:ff9b::a00:1]/',
    'https://user:word@receiver.example/',
    'https://receiver.example/#part',
    'ftp://receiver.example/',
    'file:///etc/passwd',
    'receiver',
  ])('%s is not', (url) => {
    expect(nowhere.problemOf(url)).toMatch(/^expected /);
  });

  it('inside is called where the deployment says so, and plain http on the own machine alone', () => {
    expect(['http://127.0.0.1:7199/hook', 'http://localhost:7199/', 'https://10.1.2.3/'].map((url) => inside.problemOf(url))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    for (const url of ['http://10.1.2.3/', 'https://10.2.0.1/', 'http://127.0.0.2/']) expect(inside.problemOf(url)).toMatch(/^expected /);
  });

  it('is looked at again when its name is resolved, so that a name cannot stand for something else later', async () => {
    expect(await resolved(nowhere, 'localhost')).toBe('the name stands for an address inside');
    expect(await resolved(nowhere, '10.0.0.1')).toBe('the name stands for an address inside');
    expect(await resolved(nowhere, '203.0.113.7')).toEqual([{ address: '203.0.113.7', family: 4 }]);
  });
});

describe('the time to the next try', () => {
  it('doubles from a second to an hour, and half of it is chance', () => {
    expect([1, 2, 3, 40].map((failures) => retryDelayMs(failures, 1))).toEqual([1_000, 2_000, 4_000, 3_600_000]);
    expect([1, 2, 3, 40].map((failures) => retryDelayMs(failures, 0))).toEqual([500, 1_000, 2_000, 1_800_000]);
  });
});
