import { testBrokers, testDatabase } from '@quanlian/testing';
import { runInContext } from '../logging/request-context';
import { cutEvent, TestService } from '../testing/test-service';
import { AcceptTogether } from './accept-together';
import { admittedEvent, type AdmittedEvent } from './admitted-event';

describe('AcceptTogether', () => {
  let service: TestService;
  let together: AcceptTogether;
  beforeAll(async () => {
    service = await TestService.start(await testDatabase(), testBrokers());
    together = service.get(AcceptTogether);
  }, 60_000);
  afterAll(() => service?.stop());

  const admitted = (changes: object = {}): AdmittedEvent => {
    const event = cutEvent(changes);
    return admittedEvent(event, Buffer.from(JSON.stringify(event)));
  };
  const requests = (count: number): AdmittedEvent[][] => Array.from({ length: count }, () => [admitted(), admitted()]);
  const idsOf = (given: readonly AdmittedEvent[][]): string[] => given.flat().map(({ event }) => event.id);
  const transactionsOf = async (ids: readonly string[]): Promise<number> => {
    const [row] = await service.dataSource.query<{ count: number }[]>(
      'SELECT count(DISTINCT xmin::text)::int AS count FROM accepted WHERE event_id = ANY($1)',
      [ids],
    );
    return row!.count;
  };

  it('takes in together what comes while two others are being taken in, and answers each request for itself', async () => {
    const given = requests(20);
    const answers = await Promise.all(given.map((request) => together.accept(request)));
    expect(answers.map((answer) => answer.map((one) => one.ok && one.receipt.eventId))).toEqual(
      given.map((request) => request.map(({ event }) => event.id)),
    );
    expect(await transactionsOf(idsOf(given))).toBe(3);
  });

  it('lets five hundred events share a transaction, and no more', async () => {
    const large = (): AdmittedEvent[] => Array.from({ length: 300 }, () => admitted());
    const given = [...requests(2), large(), large()];
    await Promise.all(given.map((request) => together.accept(request)));
    expect(await transactionsOf(idsOf(given))).toBe(4);
  });

  it('gives each event the correlation and trace of its own request', async () => {
    const given = requests(5);
    const context = (n: number) => ({ correlationId: `request-${n}`, traceId: 'a'.repeat(32), spanId: `000000000000000${n}`, traceFlags: '00' });
    await Promise.all(given.map((request, n) => runInContext(context(n), () => together.accept(request))));
    const rows = await service.dataSource.query<{ event_id: string; correlation: string }[]>(
      `SELECT event_id, headers ->> 'ql_correlation_id' AS correlation FROM outbox WHERE event_id = ANY($1)`,
      [idsOf(given)],
    );
    const correlations = new Map(rows.map(({ event_id, correlation }) => [event_id, correlation]));
    expect(given.map((request) => request.map(({ event }) => correlations.get(event.id)))).toEqual(
      given.map((_, n) => [`request-${n}`, `request-${n}`]),
    );
  });

  it('fails only the request that cannot be stored', async () => {
    const given = requests(6);
    given[4] = [admitted({ subject: 'meter:\0' })];
    const answers = await Promise.allSettled(given.map((request) => together.accept(request)));
    expect(answers.map(({ status }) => status)).toEqual(given.map((_, n) => (n === 4 ? 'rejected' : 'fulfilled')));
    expect(await transactionsOf(idsOf(given))).toBe(5);
  });
});
