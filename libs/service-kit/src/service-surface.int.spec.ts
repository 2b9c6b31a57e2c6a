import { testBrokers, testDatabase, eventually } from '@quanlian/testing';
import { PROTECTIVE_HEADERS } from './http/protective-headers';
import { cutEvent, TestService } from './testing/test-service';

describe('what every service offers', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(await testDatabase(), testBrokers());
  }, 60_000);
  afterAll(() => service?.stop());

  const open = (path: string, request: RequestInit = {}) => service.ask(path, request, null);

  it('lives at once and is ready when database and broker answer', async () => {
    expect(await open('/health/live')).toMatchObject({ status: 200, body: { status: 'up' } });
    const ready = await eventually(async () => {
      const answer = await open('/health/ready');
      return answer.status === 200 ? answer : undefined;
    }, 'the service is ready');
    expect(ready.body.checks).toEqual([
      { name: 'database', status: 'up' },
      { name: 'messaging', status: 'up' },
    ]);
  });

  it('publishes metrics of the process, of HTTP and of messaging', async () => {
    const { status, body } = await open('/metrics');
    expect(status).toBe(200);
    expect(body).toContain('process_cpu_user_seconds_total');
    expect(body).toMatch(/quanlian_http_request_seconds_count\{method="GET",route="\/health\/live",status="200"\}/);
    expect(body).toContain('quanlian_relay_events_total');
  });

  it('describes its routes in OpenAPI 3.1 and its events in AsyncAPI 3', async () => {
    const openApi = await open('/openapi.json');
    expect(openApi.body).toMatchObject({ openapi: '3.1.0', paths: { '/v1/events': { post: {} }, '/v1/events/{id}': { get: {} } } });
    expect(Object.keys(openApi.body.components.schemas)).toEqual(expect.arrayContaining(['Receipt', 'BatchOutcome', 'ProblemResponse']));
    expect(await open('/asyncapi.json')).toMatchObject({ status: 200, body: { asyncapi: expect.stringMatching(/^3\./) } });
    expect(await open('/schemas/cn.quanlian.power-supply.cut.v1.json')).toMatchObject({
      status: 200,
      type: expect.stringContaining('application/schema+json'),
    });
    expect(await open('/schemas/cn.quanlian.nothing.v1.json')).toMatchObject({ status: 404, body: { code: 'schema.not-found' } });
  });

  it.each([
    ['an answer', '/health/live', {}],
    ['a refusal', '/v1/events/x', {}],
    ['an address that cannot be decoded', '/v1/events/%c0', {}],
    ['a preflight of another origin', '/v1/events', { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } }],
  ])('lets no other origin read %s, and no browser run it', async (_name, path, request) => {
    const { headers } = await open(path, {
      ...request,
      headers: { origin: 'https://elsewhere.example', ...('headers' in request ? request.headers : {}) },
    });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(Object.fromEntries(headers)).toMatchObject(PROTECTIVE_HEADERS);
  });

  it.each([
    ['an unknown address', '/v1/nothing', {}, 404, 'request.route-not-found'],
    ['a wrong method', '/v1/events', { method: 'DELETE' }, 405, 'request.method-not-allowed'],
    ['no token', '/v1/events', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }, 401, 'auth.token-missing'],
    ['a bad token', '/v1/events/x', { headers: { authorization: 'Bearer x.y.z' } }, 401, 'auth.token-malformed'],
    ['an address that cannot be decoded', '/v1/events/%c0', {}, 400, 'request.unreadable'],
    ['an address with a NUL character', '/v1/events/%00', {}, 400, 'request.nul-character'],
  ])('refuses %s with a problem', async (_name, path, request, status, code) => {
    const answer = await open(path, request as RequestInit);
    expect(answer).toMatchObject({
      status,
      type: expect.stringContaining('application/problem+json'),
      body: { type: `urn:quanlian:problem:${code}`, code, status },
    });
    expect(answer.body.correlationId).toBe(answer.headers.get('x-correlation-id'));
  });

  it('says which methods an address knows', async () => {
    expect((await open('/v1/events', { method: 'DELETE' })).headers.get('allow')).toBe('POST');
  });

  it('carries the correlation and the trace of the caller into the published message', async () => {
    const event = cutEvent();
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const headers = { 'content-type': 'application/json', 'x-correlation-id': 'call-7', traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
    const answer = await service.ask('/v1/events', { method: 'POST', body: JSON.stringify(event), headers });
    expect(answer.headers.get('x-correlation-id')).toBe('call-7');
    const [row] = await service.dataSource.query<{ headers: Record<string, string> }[]>('SELECT headers FROM outbox WHERE event_id = $1', [event.id]);
    expect(row!.headers).toMatchObject({
      ql_correlation_id: event.correlationid ?? 'call-7',
      traceparent: expect.stringMatching(`^00-${traceId}-[0-9a-f]{16}-01$`),
    });
  });
});
