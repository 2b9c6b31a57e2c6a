import { join } from 'node:path';
import { sha256Hex } from '@quanlian/contracts';
import { eventually, testStack, type TestStack } from '@quanlian/testing';
import { compareStory } from '../scenario-player/comparison/compare-story';
import { sendingOf } from '../scenario-player/play/line-event';
import { observe } from '../scenario-player/play/observe';
import { playStory } from '../scenario-player/play/play-story';
import { settle } from '../scenario-player/play/settle';
import { stackAddress } from '../scenario-player/play/stack-address';
import { StackClient } from '../scenario-player/play/stack-client';
import { loadStory } from '../scenario-player/story/load-story';

const story = loadStory(join(__dirname, '..', 'scenarios', '01-inner-mongolia-fake-bigdata'));

let running: TestStack;
let client: StackClient;
let evaluator: string;
let lead: string;

beforeAll(async () => {
  running = await testStack();
  client = new StackClient(stackAddress('127.0.0.1', running.stack.dataDir));
  evaluator = await running.stack.token({ officer: 'of-0701' });
  lead = await running.stack.token({ officer: 'of-0001' });
}, 180_000);

afterAll(() => running?.end(), 60_000);

const audit = async (path: string, token = evaluator): Promise<Response> => {
  const response = await fetch(`${running.stack.url('audit')}${path}`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`GET ${path}: found ${response.status} ${await response.text()}`);
  return response;
};

interface Entry {
  position: number;
  id: string;
  sha256: string;
  agency: string;
}

async function wholeHistory(): Promise<Entry[]> {
  const text = await (await audit('/v1/history/export.jsonl')).text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);
}

describe('a story played through the doors of a started stack', () => {
  it('every line and act is taken', async () => {
    const played = await playStory(client, story, {});
    expect(played.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
  }, 120_000);

  it('the full chain is as expected.json says', async () => {
    const seen = await settle(
      () => observe(client, story),
      (each) => compareStory(story, each).length === 0,
    );
    expect(compareStory(story, seen)).toEqual([]);
  }, 120_000);

  it('the audit service keeps each event byte for byte in one sequence without gaps', async () => {
    const ids = new Set(story.lines.map(({ id }) => id));
    const history = await eventually(async () => {
      const entries = await wholeHistory();
      return entries.filter(({ id }) => ids.has(id)).length === story.lines.length ? entries : undefined;
    }, `the history holds the ${story.lines.length} events of the story`);
    expect(history.map(({ position }) => position)).toEqual(history.map((_, index) => index + 1));
    const hashes = new Map(history.map(({ id, sha256 }) => [id, sha256]));
    for (const line of story.lines) expect(hashes.get(line.id)).toBe(sha256Hex(sendingOf(line).body));
    const first = story.lines[0]!;
    const bytes = Buffer.from(await (await audit(`/v1/history/${first.id}/bytes`, lead)).arrayBuffer());
    expect(bytes.toString('utf8')).toBe(sendingOf(first).body);
  }, 60_000);

  it('played again in another order and twice, it changes neither the view nor the history of the agencies', async () => {
    const before = JSON.stringify([...(await observe(client, story)).snapshots].map(({ files }) => [...files]));
    const played = await playStory(client, { ...story, acts: [] }, { shuffleSeed: 7, twice: true });
    expect(played.filter(({ outcome }) => outcome !== 'duplicate')).toEqual([]);
    expect(JSON.stringify([...(await observe(client, story)).snapshots].map(({ files }) => [...files]))).toBe(before);
    expect((await wholeHistory()).filter(({ agency }) => agency !== 'system')).toHaveLength(story.lines.length);
  }, 120_000);
});
