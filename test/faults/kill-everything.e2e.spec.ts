import { join } from 'node:path';
import { SERVICE_NAMES, topicOf } from '@quanlian/contracts';
import { eventually, testStack, type TestStack } from '@quanlian/testing';
import { compareStory } from '../scenario-player/comparison/compare-story';
import { sendingOf } from '../scenario-player/play/line-event';
import { observe } from '../scenario-player/play/observe';
import { Patience } from '../scenario-player/play/patience';
import { playStory, type Played } from '../scenario-player/play/play-story';
import { stackAddress } from '../scenario-player/play/stack-address';
import { StackClient } from '../scenario-player/play/stack-client';
import { loadStory } from '../scenario-player/story/load-story';
import { compareIds, NO_DIFFERENCE } from './compare-ids';
import { loadOf, type LoadEvent } from './load';
import { PatientPublisher } from './patient-publisher';
import { readTopics, type TopicRecord } from './read-topics';
import { killAndWatch, processesOf, type Recovery, type Victim } from './recovery';
import { StackTables } from './stack-tables';

/** Beside the events of the story. */
const EVENTS = 20_000;
const SUBJECTS = 2_000;
/** kept back of each part until everything works again */
const LAST = 20;
/** The event that opens a case may lie behind the load in another partition. */
const BACKLOG_WITHIN_MS = 180_000;

const story = loadStory(join(__dirname, '..', 'scenarios', '01-inner-mongolia-fake-bigdata'));
const load = loadOf({ seed: 20_260_710, events: EVENTS, subjects: SUBJECTS });

let running: TestStack;
let publisher: PatientPublisher;
let client: StackClient;
let tables: StackTables;
let topics: TopicRecord[];
let played: Played[];
let startedInMs: number;
const recoveries: Recovery[] = [];

/** Kills a process as soon as the first batch of its part of the load has been answered; the last events of the part come once all is ready. */
async function publishAndKill(victim: Victim, part: readonly LoadEvent[]): Promise<void> {
  const before = publisher.acceptedCount;
  const kill = async (): Promise<void> => {
    await eventually(() => publisher.acceptedCount > before, `events arrive before ${victim} is killed`, { timeoutMs: 60_000, everyMs: 5 });
    recoveries.push(await killAndWatch(running.stack, victim, () => publisher.publish(part.slice(-LAST))));
  };
  await Promise.all([publisher.publish(part.slice(0, -LAST)), kill()]);
}

async function killAllInTurn(): Promise<void> {
  const victims = processesOf(running.stack);
  const size = Math.ceil(load.length / victims.length);
  for (const [turn, victim] of victims.entries()) await publishAndKill(victim, load.slice(turn * size, (turn + 1) * size));
}

const publishedBy = (service: string): string[] => topics.filter(({ topic }) => topic === topicOf(service as 'energy')).map(({ id }) => id);

beforeAll(async () => {
  const from = performance.now();
  running = await testStack({ durable: true, env: { LOG_LEVEL: 'warn' } });
  startedInMs = performance.now() - from;
  publisher = new PatientPublisher(running.stack);
  client = new StackClient(stackAddress('127.0.0.1', running.stack.dataDir), new Patience({ backWithinMs: 300_000, knowsAll: true }));
}, 180_000);

afterAll(async () => {
  await tables?.close();
  await running?.end();
}, 60_000);

describe('while every process is killed in turn', () => {
  it('each event of the story and of the load gets its outcome', async () => {
    [played] = await Promise.all([playStory(client, story, { actWithinMs: BACKLOG_WITHIN_MS }), killAllInTurn()]);
    expect(played.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(publisher.acceptedCount).toBe(EVENTS);
    expect(publisher.repeats).toBeGreaterThan(0);
  }, 900_000);

  it('every process comes back by itself, and events are taken in again within a minute', () => {
    expect(recoveries.map(({ victim }) => victim)).toEqual(expect.arrayContaining(['postgres', 'kafka', 'identity', ...SERVICE_NAMES]));
    // A machine on which nothing starts in time, because others work on it too, says nothing about us: there the start of the whole is the measure.
    const withinMs = Math.max(60_000, 3 * startedInMs);
    expect(recoveries.filter(({ ms }) => ms >= withinMs)).toEqual([]);
  });

  it('nobody ends because another one did', () => {
    expect(recoveries.filter(({ draggedAlong }) => draggedAlong.length > 0)).toEqual([]);
  });
});

describe('once everything has been carried', () => {
  beforeAll(async () => {
    tables = await StackTables.open(running.stack.databaseUrl);
    await eventually(() => tables.quiet(), 'all outboxes are empty, both consumers have everything and every case file is up to date', {
      timeoutMs: 300_000,
      everyMs: 500,
    });
    topics = await readTopics(running.stack.broker, SERVICE_NAMES.map(topicOf));
  }, 400_000);

  it('each door has accepted what its publishers were told, all of it and nothing else', async () => {
    for (const service of await tables.publishing()) {
      if (service === 'cases') continue;
      const lines = story.lines.filter((line) => sendingOf(line).service === service && line.redelivered !== true).map(({ id }) => id);
      expect({ service, ...compareIds([...publisher.acceptedBy(service), ...lines], await tables.accepted(service)) }).toEqual({
        service,
        ...NO_DIFFERENCE,
      });
    }
  });

  it('what was accepted is what went out, into the outbox and onto the topic', async () => {
    for (const service of await tables.publishing()) {
      const accepted = await tables.accepted(service);
      expect({ service, ...compareIds(accepted, await tables.outbox(service)) }).toEqual({ service, ...NO_DIFFERENCE });
      expect({ service, ...compareIds(accepted, new Set(publishedBy(service))) }).toEqual({ service, ...NO_DIFFERENCE });
    }
  });

  it('each consumer has taken in every event of its topics once', async () => {
    const consumers = await tables.consumers();
    expect(consumers.map(({ service, consumer }) => `${service}.${consumer}`)).toEqual(expect.arrayContaining(['audit.history', 'cases.case-files']));
    for (const { service, consumer, topics: read } of consumers) {
      const expected = new Set(topics.filter(({ topic }) => read.includes(topic)).map(({ id }) => id));
      expect({ service, consumer, ...compareIds(expected, await tables.inbox(service, consumer)) }).toEqual({ service, consumer, ...NO_DIFFERENCE });
    }
  });

  it('the audit history holds every event once, in one sequence without gaps', async () => {
    const history = await tables.history();
    const published = topics.map(({ id }) => id);
    const ids = history.map((row) => row.event_id);
    expect(compareIds(published, ids)).toEqual(NO_DIFFERENCE);
    expect(history.filter(({ position }, index) => position !== index + 1)).toEqual([]);
  });

  it('no service has set an event aside', async () => {
    expect(await tables.servicesWith('parked')).toEqual(SERVICE_NAMES);
    expect(await tables.parked()).toEqual([]);
  });

  it('the live views are those that the history gives', async () => {
    const authorization = `Bearer ${await running.stack.token({ officer: 'of-0701' })}`;
    const response = await fetch(`${running.stack.url('cases')}/v1/view-check`, { headers: { authorization } });
    const { cases, live, rebuilt, differing } = (await response.json()) as { cases: number; live: string; rebuilt: string; differing: string[] };
    expect({ status: response.status, live, differing }).toEqual({ status: 200, live: rebuilt, differing: [] });
    expect(live).toMatch(/^[0-9a-f]{64}$/);
    expect(cases).toBeGreaterThan(SUBJECTS / 4);
  }, 120_000);

  it('the full chain of the story is as expected.json says', async () => {
    expect(compareStory(story, await observe(client, story))).toEqual([]);
  }, 60_000);
});
