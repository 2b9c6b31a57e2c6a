import { testBrokers, testDatabase } from '@quanlian/testing';
import { cutEvent, TestService } from './testing/test-service';

describe('the policy at the doors of a service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(await testDatabase(), testBrokers());
  }, 60_000);
  afterAll(() => service?.stop());

  const officer = (role?: string) => ({
    officer: 'of-0301',
    agency: 'energy',
    organ: 'grid',
    jurisdiction: '510000',
    rights: ['publish'],
    ...(role && { role }),
  });

  it.each(['energy-officer', 'viewer', 'evaluator', 'administrator', undefined])(
    'a person publishes no event, with the role %s as with a right of systems',
    async (role) => {
      const answer = await service.publish(cutEvent(), { claims: officer(role) });
      expect(answer).toMatchObject({ status: 403, body: { code: 'access.command-not-allowed' } });
    },
  );

  it('a token with a role that nobody defined is refused', async () => {
    expect(await service.ask('/v1/events/x', {}, officer('emperor'))).toMatchObject({ status: 401, body: { code: 'auth.token-shape' } });
  });

  it('a role without rows of a resource is told so and not that nothing was found', async () => {
    expect(await service.ask('/v1/events/x', {}, officer('administrator'))).toMatchObject({ status: 403, body: { code: 'access.read-not-allowed' } });
    expect(await service.ask('/v1/events/x', {}, officer('energy-officer'))).toMatchObject({ status: 404 });
  });

  it('a read for a purpose that the role does not have is refused', async () => {
    const ask = (purpose: string) => service.ask('/v1/events/x', { headers: { 'ql-purpose': purpose } }, officer('energy-officer'));
    expect(await ask('statistics')).toMatchObject({ status: 403, body: { code: 'access.purpose-not-allowed' } });
    expect(await ask('inspection')).toMatchObject({ status: 404 });
  });

  it('says in its OpenAPI document who may call each route', async () => {
    const { paths } = (await service.ask('/openapi.json', {}, null)).body as { paths: Record<string, Record<string, Record<string, unknown>>> };
    expect(paths['/v1/events']?.['post']?.['x-access']).toEqual({ command: 'publish-events' });
    expect(paths['/v1/events/{id}']?.['get']).toMatchObject({ 'x-access': { read: 'submission' }, security: [{ bearer: [] }] });
    expect(paths['/health/live']?.['get']).not.toHaveProperty('x-access');
  });
});
