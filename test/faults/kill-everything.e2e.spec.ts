import { join } from 'node:path';
import { SERVICE_NAMES, topicOf } from '@quanlian/contracts';
import { eventually, testStack, type TestStack } from '@quanlian/testing';
import { compareStory } from '../scenario-player/comparison/compare-story';
import { sendingOf } from '../scenario-player/play/line-event';
import { observe } from '../scenario-player/play/observe';
import { playStory, type Played } from '../scenario-player/play/play-story';
import { stackAddress } from '../scenario-player/play/stack-address';
import { loadStory } from '../scenario-player/story/load-story';
import { compareIds, NO_DIFFERENCE } from './compare-ids';
import { loadOf } from './load';
import { PatientPublisher } from './patient-publisher';
import { PatientStoryClient } from './patient-story-client';
import { readTopics, type TopicRecord } from './read-topics';
import { killAndWatch, type Recovery, type Victim } from './recovery';
import { StackTables } from './stack-tables';

/** Beside the events of the story. */
const EVENTS = 20_000;
const SUBJECTS = 2_000;
const RECOVERED_WITHIN_MS = 60_000;
const VICTIMS: readonly Victim[] = ['energy', 'postgres', 'telecom', 'cases', 'kafka', 'finance', 'audit', 'tax', 'identity', 'lead'];

const story = loadStory(join(__dirname, '..', 'scenarios', '01-inner-mongolia-fake-bigdata'));
const load = loadOf({ seed: 20_260_710, events: EVENTS, subjects: SUBJECTS });

let running: TestStack;
let publisher: PatientPublisher;
let client: PatientStoryClient;
let tables: StackTables;
let topics: TopicRecord[];
let played: Played[];
const recoveries = new Map<Victim, Recovery>();

/** One part of the load for each victim, which is killed as soon as the first batch of its part has been answered. */
async function publishAndKill(): Promise<void> {
  const size = Math.ceil(load.length / VICTIMS.length);
  for (const [turn, victim] of VICTIMS.entries()) {
    const before = publisher.acceptedCount;
    const sending = publisher.publish(load.slice(turn * size, (turn + 1) * size));
    await eventually(() => publisher.acceptedCount > before, `events arrive before ${victim} is killed`, { timeoutMs: 60_000, everyMs: 5 });
    recoveries.set(victim, await killAndWatch(running.stack, victim));
    await sending;
  }
}

const publishedBy = (service: string): string[] => topics.filter(({ topic }) => topic === topicOf(service as 'energy')).map(({ id }) => id);
const published = (): Set<string> => new Set(topics.map(({ id }) => id));

beforeAll(async () => {
  running = await testStack({ durable: true, env: { LOG_LEVEL: 'warn' } });
  publisher = new PatientPublisher(running.stack);
  client = new PatientStoryClient(stackAddress('127.0.0.1', running.stack.dataDir));
}, 180_000);

afterAll(async () => {
  await tables?.close();
  await running?.end();
}, 60_000);

describe('while every process is killed in turn', () => {
  it('each event of the story and of the load gets its outcome', async () => {
    [played] = await Promise.all([playStory(client, story, {}), publishAndKill()]);
    expect(played.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(publisher.acceptedCount).toBe(EVENTS);
    expect(publisher.repeats).toBeGreaterThan(0);
  }, 600_000);

  it('every process comes back by itself within a minute', () => {
    expect([...recoveries.keys()]).toEqual(VICTIMS);
    expect([...recoveries].filter(([, { ms }]) => ms >= RECOVERED_WITHIN_MS)).toEqual([]);
  });

  it('nobody ends because another one did', () => {
    expect([...recoveries].filter(([, { draggedAlong }]) => draggedAlong.length > 0)).toEqual([]);
  });
});

describe('once everything has been carried', () => {
  beforeAll(async () => {
    tables = await StackTables.open(running.stack.databaseUrl);
    const quiet = async (): Promise<boolean> =>
      (await tables.unsent()) === 0 && (await tables.missing('cases', 'case-files')) === 0 && (await tables.missing('audit', 'history')) === 0;
    await eventually(quiet, 'all outboxes are empty and both consumers have everything', { timeoutMs: 120_000, everyMs: 500 });
    topics = await readTopics(running.stack.brokers, SERVICE_NAMES.map(topicOf));
  }, 200_000);

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

  it('each consumer has taken in every event once', async () => {
    expect(compareIds(published(), await tables.inbox('cases', 'case-files'))).toEqual(NO_DIFFERENCE);
    expect(compareIds(published(), await tables.inbox('audit', 'history'))).toEqual(NO_DIFFERENCE);
  });

  it('the audit history holds every event once, in one sequence without gaps', async () => {
    const history = await tables.history();
    expect(
      compareIds(
        published(),
        history.map((row) => row.event_id),
      ),
    ).toEqual(NO_DIFFERENCE);
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
    expect(cases).toBeGreaterThan(SUBJECTS / 4);
  }, 120_000);

  it('the full chain of the story is as expected.json says', async () => {
    expect(compareStory(story, await observe(client, story))).toEqual([]);
  }, 60_000);
});
