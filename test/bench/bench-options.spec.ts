import { needsStack, parseOptions, UsageError } from './bench-options';

test('without a word everything is measured and nothing is written', () => {
  expect(parseOptions([])).toEqual({
    only: ['throughput', 'large-case', 'latency', 'access', 'fold', 'identity', 'pack'],
    events: 100_000,
    seconds: 60,
    seed: 1,
    cases: 1_000_000,
    write: false,
  });
});

test('each option is read', () => {
  expect(parseOptions(['--only', 'latency', '--seconds', '120', '--cases', '20000', '--write'])).toMatchObject({
    only: ['latency'],
    seconds: 120,
    cases: 20_000,
    write: true,
  });
});

test('folding, identity and packs can do without a stack', () => {
  expect(needsStack(parseOptions(['--only', 'fold', '--only', 'identity', '--only', 'pack']))).toBe(false);
  expect(needsStack(parseOptions(['--only', 'latency']))).toBe(true);
  expect(needsStack(parseOptions([]))).toBe(true);
});

test.each([[['--only', 'speed']], [['--events', '10']], [['--events', '1e9']], [['--events']], [['--cases', '3']], [['fast']]])(
  '%j is refused with the usage',
  (words) => {
    expect(() => parseOptions(words)).toThrow(UsageError);
  },
);

test('several parts may be named', () => {
  expect(parseOptions(['--only', 'latency', '--only', 'fold']).only).toEqual(['latency', 'fold']);
});
