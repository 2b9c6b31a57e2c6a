import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, testStack, type TestStack } from '@quanlian/testing';
import { StackTables } from '../faults/stack-tables';

const scenarios = join(__dirname, '..', 'scenarios');
/** The given stories, and one of ours with addresses that lead to nobody; the pure specs fold every story. */
const stories = readdirSync(scenarios).filter((name) => /^(?:0\d|21)-/.test(name));

let running: TestStack;

beforeAll(async () => {
  running = await testStack();
}, 180_000);
afterAll(() => running?.end(), 60_000);

function scenario(...words: string[]): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [join(__dirname, '..', 'scenario-player', 'run.cjs'), ...words], {
    env: { ...process.env, QUANLIAN_DATA: running.stack.dataDir },
  });
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  child.stderr.on('data', (part: Buffer) => (text += part.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, text })));
}

describe('a story during which the case service is killed', () => {
  it('ends as if nothing had happened', async () => {
    const before = running.stack.pid('cases');
    const tables = await StackTables.open(running.stack.databaseUrl);
    const playing = scenario(join(scenarios, stories[0]!));
    await eventually(async () => (await tables.placed()) > 20, 'the story is being played', { timeoutMs: 60_000, everyMs: 5 });
    running.stack.kill('cases');
    await tables.close();
    const { code, text } = await playing;
    expect({ code, end: text.split('\n').slice(-12) }).toMatchObject({ code: 0 });
    expect(running.stack.pid('cases')).not.toBe(before);
  }, 180_000);
});

describe.each(stories)('npm run scenario -- %s', (name) => {
  it('finds no difference in any order of arrival', async () => {
    const { code, text } = await scenario(join(scenarios, name), '--shuffle', '11');
    expect({ code, end: text.split('\n').slice(-12) }).toMatchObject({ code: 0 });
    expect(text).toContain('No difference');
    expect(text).toContain('全链条措施 Full-chain measures');
  }, 120_000);

  it('is harmless to repeat', async () => {
    const { code, text } = await scenario(join(scenarios, name), '--twice');
    expect({ code, end: text.split('\n').slice(-12) }).toMatchObject({ code: 0 });
  }, 120_000);
});

it('a story folder that does not exist is one sentence and exit 1', async () => {
  const { code, text } = await scenario(join(scenarios, 'none'));
  expect(code).toBe(1);
  expect(text).toMatch(/^Found no events\.jsonl in .*\n$/);
});
