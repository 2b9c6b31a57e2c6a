import { topicOf, type ServiceName } from '@quanlian/contracts';
import { eventually, testStack, type TestStack } from '@quanlian/testing';
import { garbageRequests, type ApiDescription } from './garbage-requests';
import { loadOf, type LoadEvent } from './load';
import { OTHER_ORGAN, POISON, type Poison } from './poison';
import { putRecords } from './put-records';
import { processesOf } from './recovery';
import { StackTables } from './stack-tables';

const TOPIC = topicOf('energy');
const GRID = { agency: 'energy', organ: 'grid', jurisdiction: '510000', rights: ['publish'] };
const EVALUATOR = { officer: 'of-0701' };

interface Answer {
  asked: string;
  status: number;
  body: unknown;
}

let running: TestStack;
let tables: StackTables;
let pids: unknown;
/** everything that any service answered in this file */
const answers: Answer[] = [];
const good = loadOf({ seed: 11, events: 400, subjects: 1 }).filter(({ service }) => service === 'energy');
const tax = loadOf({ seed: 11, events: 60, subjects: 1 }).find(({ service }) => service === 'tax')!;
const nextGood = (): LoadEvent => good.pop()!;
const pidsNow = (): unknown => processesOf(running.stack).map((name) => [name, running.stack.pid(name)]);

async function ask(service: ServiceName, path: string, init: RequestInit, holder: Parameters<typeof running.stack.token>[0]): Promise<Answer> {
  const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${await running.stack.token(holder)}` };
  const response = await fetch(running.stack.url(service) + path, { ...init, headers });
  const bytes = await response.text();
  const json = response.headers.get('content-type')?.includes('json') && !path.includes('jsonl');
  const answer = { asked: `${init.method ?? 'GET'} ${path}`.slice(0, 200), status: response.status, body: json ? JSON.parse(bytes) : bytes };
  answers.push(answer);
  return answer;
}

const publish = (body: string | Buffer, type = 'application/cloudevents+json'): Promise<Answer> =>
  ask('energy', '/v1/events', { method: 'POST', body: body as string, headers: { 'content-type': type } }, GRID);

const taken = async (ids: readonly string[]): Promise<boolean> => {
  const [cases, audit] = await Promise.all([tables.inbox('cases', 'case-files'), tables.inbox('audit', 'history')]);
  return ids.every((id) => cases.includes(id) && audit.includes(id));
};

beforeAll(async () => {
  running = await testStack({ services: ['energy', 'cases', 'audit'], env: { LOG_LEVEL: 'fatal' } });
  tables = await StackTables.open(running.stack.databaseUrl);
  pids = pidsNow();
}, 180_000);

afterAll(async () => {
  await tables?.close();
  await running?.end();
}, 60_000);

describe('at the publishing door', () => {
  it.each([...POISON, OTHER_ORGAN])('$name is refused with its reason', async ({ spoil, door }) => {
    expect(await publish(spoil(nextGood().body))).toMatchObject({ status: door.status, body: door });
  });

  it('an event of another agency is refused', async () => {
    expect(await publish(tax.body)).toMatchObject({ status: 403, body: { code: 'event.foreign-agency' } });
  });

  it('more than five megabytes are refused', async () => {
    const event = nextGood().body.replace('"facts":{', `"facts":{"note":"${'x'.repeat(5 * 1024 * 1024)}",`);
    expect(await publish(event)).toMatchObject({ status: 413, body: { code: 'request.too-large' } });
  });

  it('in one batch each spoils only itself: its neighbours are accepted and reach both consumers', async () => {
    const all = [...POISON, OTHER_ORGAN];
    const neighbours = all.map(nextGood);
    const parts = all.flatMap(({ spoil }, index) => [
      Buffer.from(neighbours[index]!.body),
      Buffer.from(','),
      spoil(nextGood().body),
      Buffer.from(','),
    ]);
    const last = nextGood();
    const { status, body } = await publish(
      Buffer.concat([Buffer.from('['), ...parts, Buffer.from(`${last.body}]`)]),
      'application/cloudevents-batch+json',
    );
    const outcomes = all.flatMap(({ door }) => [{ status: 'accepted' }, { status: 'rejected', problem: door }]);
    expect({ status, body }).toMatchObject({ status: 200, body: [...outcomes, { status: 'accepted' }] });
    await eventually(() => taken([...neighbours, last].map(({ id }) => id)), 'both consumers take the neighbours', { timeoutMs: 60_000 });
  }, 90_000);
});

describe('on the topic, past every door', () => {
  const parkable: Poison[] = [
    ...POISON,
    { ...OTHER_ORGAN, name: 'five megabytes', spoil: () => Buffer.alloc(5 * 1024 * 1024, 0x20), parkedAs: 'message.oversize' },
  ];

  it('each is parked by both consumers with its reason and its bytes, and its neighbours of the same request pass', async () => {
    const neighbours = [nextGood(), nextGood()];
    const key = neighbours[0]!.key;
    const spoilt = parkable.map(({ name, spoil, door, parkedAs = door.code }) => ({ name, code: parkedAs, value: spoil(nextGood().body) }));
    const wanted = [
      ...spoilt,
      { name: 'an event of another agency', code: 'event.foreign-topic', value: Buffer.from(tax.body) },
      { name: 'no value', code: 'message.null-value', value: null },
    ];
    const values = [Buffer.from(neighbours[0]!.body), ...wanted.map(({ value }) => value), Buffer.from(neighbours[1]!.body)];

    await putRecords(running.stack.broker, TOPIC, key, values);

    await eventually(() => taken(neighbours.map(({ id }) => id)), 'both consumers take the neighbours', { timeoutMs: 60_000 });
    const parked = await tables.parked();
    for (const consumer of ['case-files', 'history']) {
      const rows = parked.filter((row) => row.consumer === consumer);
      expect(rows.map(({ code }) => code).sort()).toEqual(wanted.map(({ code }) => code).sort());
      for (const { code, value } of wanted.filter((each) => each.code !== 'message.oversize')) {
        const row = rows.find((each) => each.code === code && (value === null ? each.bytes === null : value.equals(each.bytes as Buffer)));
        expect({ code, row }).toMatchObject({ code, row: { key, reason: expect.stringMatching(/.{10}/) } });
      }
    }
  }, 90_000);
});

describe('after all of it', () => {
  it('no route answers garbage with an error of its own', async () => {
    for (const service of ['energy', 'cases', 'audit'] as const) {
      const { body } = await ask(service, '/openapi.json', {}, EVALUATOR);
      for (const { method, path, body: garbage } of garbageRequests(body as ApiDescription)) {
        const init = garbage === undefined ? {} : { method, body: garbage, headers: { 'content-type': 'application/json' } };
        await ask(service, path, init, EVALUATOR);
      }
    }
    expect(answers.length).toBeGreaterThan(200);
  }, 120_000);

  it('no service has answered with a 5xx, whatever it was asked', () => {
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('no process has ended, and an event still comes through', async () => {
    const event = nextGood();
    expect((await publish(event.body)).status).toBe(201);
    await eventually(() => taken([event.id]), 'both consumers take one more event', { timeoutMs: 60_000 });
    expect(pidsNow()).toEqual(pids);
  }, 90_000);
});
