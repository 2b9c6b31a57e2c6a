import { findContract } from '@quanlian/contracts';
import { testBrokers, testDatabase } from '@quanlian/testing';
import { cutEvent, GRID, TestService } from '../testing/test-service';

describe('publishing door', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(await testDatabase(), testBrokers());
  }, 60_000);
  afterAll(() => service?.stop());

  const outboxOf = async (id: string): Promise<{ value: Buffer; headers: Record<string, string>; key: string }[]> =>
    service.dataSource.query('SELECT key, value, headers FROM outbox WHERE event_id = $1', [id]);

  it('gives a receipt for a new event and forwards the bytes as they were sent', async () => {
    const event = cutEvent();
    const sent = `  ${JSON.stringify(event, null, 2)}\n`;
    const answer = await service.publish(sent);
    expect(answer).toMatchObject({
      status: 201,
      body: { eventId: event.id, source: '/energy/grid', service: 'energy', status: 'accepted', topic: 'quanlian.energy.events.v1' },
    });
    expect(answer.body.recordedAt).toBe(answer.body.acceptedAt);
    const rows = await outboxOf(event.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.value.toString()).toBe(sent.trim());
    expect(rows[0]).toMatchObject({ key: event.subject, headers: { ce_id: event.id, ce_type: event.type, ql_accepted_at: answer.body.acceptedAt } });
  });

  it('answers the same content again with the original receipt, whatever the white space', async () => {
    const event = cutEvent();
    const first = await service.publish(event);
    const again = await service.publish(JSON.stringify(event, null, 4));
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...first.body, status: 'duplicate' });
    expect(await outboxOf(event.id)).toHaveLength(1);
  });

  it('says in each receipt where the proof of the event will be', async () => {
    const event = cutEvent();
    const proofUrl = `https://audit.example/v1/events/${event.id}/proof`;
    expect((await service.publish(event)).body.proofUrl).toBe(proofUrl);
    expect((await service.publish([event])).body[0].receipt.proofUrl).toBe(proofUrl);
  });

  it('refuses other content under a known id', async () => {
    const event = cutEvent();
    await service.publish(event);
    const answer = await service.publish({ ...event, jurisdiction: '513400' });
    expect(answer).toMatchObject({ status: 409, type: expect.stringContaining('application/problem+json'), body: { code: 'event.id-conflict' } });
  });

  it('knows a repetition by its idempotency key, though sent under another id', async () => {
    const first = cutEvent({ idempotencykey: 'k-1' });
    const receipt = await service.publish(first);
    const { id } = cutEvent();
    expect(await service.publish({ ...first, id })).toMatchObject({ status: 200, body: { ...receipt.body, status: 'duplicate' } });
    expect(await service.publish({ ...first, id, jurisdiction: '513400' })).toMatchObject({
      status: 409,
      body: { code: 'event.idempotency-conflict' },
    });
  });

  it('takes a batch of 1,000 events with one outcome each, in order', async () => {
    const events = Array.from({ length: 1_000 }, () => cutEvent());
    const answer = await service.publish(events, { type: 'application/cloudevents-batch+json' });
    expect(answer.status).toBe(200);
    expect(answer.body.map(({ index, id, status }: { index: number; id: string; status: string }) => [index, id, status])).toEqual(
      events.map(({ id }, index) => [index, id, 'accepted']),
    );
  });

  it('sees repetitions inside one batch', async () => {
    const event = cutEvent({ idempotencykey: 'k-2' });
    const other = cutEvent({ idempotencykey: 'k-2' });
    const answer = await service.publish([event, event, { ...event, jurisdiction: '513400' }, other]);
    expect(answer.body.map(({ status }: { status: string }) => status)).toEqual(['accepted', 'duplicate', 'rejected', 'duplicate']);
    expect(answer.body[1].receipt).toEqual({ ...answer.body[0].receipt, status: 'duplicate' });
  });

  it('takes the same batch from many clients at once only once', async () => {
    const events = Array.from({ length: 50 }, () => cutEvent());
    const answers = await Promise.all([events, [...events].reverse(), events, [...events].reverse()].map((batch) => service.publish(batch)));
    const statuses = answers.flatMap(({ body }) => body.map(({ status }: { status: string }) => status));
    expect(statuses.filter((status: string) => status === 'accepted')).toHaveLength(50);
    expect(statuses.filter((status: string) => status === 'duplicate')).toHaveLength(150);
  });

  it.each([
    ['event.foreign-agency', findContract('tax-benefit.cancelled')!.example, { ...GRID, agency: 'tax', organ: 'bureau' }, 403],
    ['event.publisher-not-allowed', { agency: 'tax', organ: 'bureau', source: '/tax/bureau' }, { ...GRID, agency: 'tax', organ: 'bureau' }, 403],
    ['event.other-organ', {}, { ...GRID, organ: 'bureau' }, 403],
    ['event.contract-broken', { source: '/energy/bureau' }, GRID, 422],
    ['event.outside-jurisdiction', { jurisdiction: '150600' }, GRID, 403],
    ['event.publish-right-missing', {}, { ...GRID, rights: [] }, 403],
    ['event.backfill-right-missing', { recordedtime: '2021-10-09T08:00:00+08:00' }, GRID, 403],
    ['event.recorded-in-future', { recordedtime: '2999-01-01T00:00:00Z' }, { ...GRID, rights: ['publish', 'backfill'] }, 422],
    ['event.time-in-future', { time: '2999-01-01T00:00:00+08:00' }, GRID, 422],
  ])('refuses with %s', async (code, changes, claims, status) => {
    const answer = await service.publish(cutEvent(changes), { claims });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('keeps the recorded time of an organ with the backfill right', async () => {
    const answer = await service.publish(cutEvent({ recordedtime: '2021-10-09T08:00:00+08:00' }), {
      claims: { ...GRID, rights: ['publish', 'backfill'] },
    });
    expect(answer).toMatchObject({ status: 201, body: { recordedAt: '2021-10-09T00:00:00.000Z' } });
  });

  it('returns an event to its own agency as it was sent, and to nobody else', async () => {
    const sent = JSON.stringify(cutEvent());
    const { body: receipt } = await service.publish(sent);
    const path = `/v1/events/${receipt.eventId}`;
    const raw = await service.ask(path, { headers: { accept: 'application/cloudevents+json' } });
    expect(JSON.stringify(raw.body)).toBe(sent);
    expect(raw.headers.get('ql-bytes-sha256')).toBe(receipt.bytesSha256);
    expect((await service.ask(path)).body).toEqual({ receipt, event: JSON.parse(sent) });
    expect((await service.ask(`${path}/receipt`)).body).toEqual(receipt);
    expect(await service.ask(path, {}, { ...GRID, agency: 'tax' })).toMatchObject({ status: 404, body: { code: 'event.not-found' } });
    expect(await service.ask(path, {}, { ...GRID, jurisdiction: '650000' })).toMatchObject({ status: 404 });
  });

  it('lets the running service change nothing that was accepted', async () => {
    await expect(service.dataSource.query(`UPDATE accepted SET source = ''`)).rejects.toThrow(/permission denied/);
    await expect(service.dataSource.query('DELETE FROM accepted')).rejects.toThrow(/permission denied/);
  });
});
