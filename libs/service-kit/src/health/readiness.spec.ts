import { findProblem } from '@quanlian/contracts';
import { NotReady } from './readiness';

it('a service that is not ready names each part that is down', () => {
  const refusal = new NotReady([
    { name: 'database', status: 'down', detail: 'the database does not answer' },
    { name: 'messaging', status: 'down', detail: 'topics have not been found yet' },
    { name: 'service', status: 'down', detail: 'the service is stopping' },
    { name: 'cache', status: 'up' },
  ]);
  expect(refusal).toMatchObject({ code: 'service.not-ready', kind: 'unavailable' });
  const codes = refusal.errors.map(({ code }) => code);
  expect(codes).toEqual(['database.down', 'messaging.down', 'service.down']);
  expect(codes.filter((code) => findProblem(code)?.kind !== 'place')).toEqual([]);
});
