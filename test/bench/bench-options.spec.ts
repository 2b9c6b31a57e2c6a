import { parseOptions, UsageError } from './bench-options';

test('without a word everything is measured and nothing is written', () => {
  expect(parseOptions([])).toEqual({ only: ['throughput', 'large-case', 'latency'], events: 20_000, seconds: 60, seed: 1, write: false });
});

test('each option is read', () => {
  expect(parseOptions(['--only', 'latency', '--seconds', '120', '--write'])).toMatchObject({ only: ['latency'], seconds: 120, write: true });
});

test.each([[['--only', 'speed']], [['--events', '10']], [['--events', '1e9']], [['--events']], [['fast']]])(
  '%j is refused with the usage',
  (words) => {
    expect(() => parseOptions(words)).toThrow(UsageError);
  },
);
