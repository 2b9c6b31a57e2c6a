import { testBrokers, testDatabase } from '@quanlian/testing';
import { GRID, TestService } from '../testing/test-service';

const LIMIT = 5;
const OTHER = { ...GRID, organ: 'county' };

let service: TestService;
beforeEach(async () => {
  service = await TestService.start(await testDatabase(), testBrokers(), { RATE_LIMIT_REQUESTS: String(LIMIT), RATE_LIMIT_SECONDS: '600' });
}, 60_000);
afterEach(() => service?.stop());

const read = (claims: object | null, sub = 'one') => service.ask('/v1/events/x', {}, claims && { ...claims, sub });
const times = async <T>(count: number, ask: () => Promise<T>): Promise<T[]> => {
  const answers: T[] = [];
  for (let done = 0; done < count; done += 1) answers.push(await ask());
  return answers;
};

it('a client beyond its budget is told to wait and for how long; others and probes are not held up', async () => {
  const within = await times(LIMIT, () => read(GRID));
  expect(within.map(({ status }) => status)).toEqual(Array(LIMIT).fill(404));
  expect(within.map(({ headers }) => /r=(\d+)/.exec(headers.get('ratelimit')!)![1])).toEqual(['4', '3', '2', '1', '0']);
  expect(within[0]!.headers.get('ratelimit-policy')).toBe('"client";q=5;w=600');
  const beyond = await read(GRID);
  expect(beyond).toMatchObject({ status: 429, type: expect.stringContaining('application/problem+json'), body: { code: 'request.too-many' } });
  expect(Number(beyond.headers.get('retry-after'))).toBeGreaterThan(500);
  // The same client under another token.
  expect((await read({ ...GRID, jurisdiction: '510100' })).status).toBe(429);
  expect((await read(OTHER, 'two')).status).toBe(404);
  expect((await times(LIMIT + 1, () => service.ask('/health/live', {}, null))).map(({ status }) => status)).toEqual(Array(LIMIT + 1).fill(200));
});

it('an address that is refused again and again is turned away before its token is looked at', async () => {
  expect((await times(LIMIT, () => read(null))).map(({ status }) => status)).toEqual(Array(LIMIT).fill(401));
  expect(await read(null)).toMatchObject({ status: 429, body: { code: 'request.too-many' } });
  expect((await read(GRID)).status).toBe(429);
  expect((await service.ask('/health/live', {}, null)).status).toBe(200);
});
