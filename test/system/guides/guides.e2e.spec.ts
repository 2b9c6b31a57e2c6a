import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testStack, type TestStack } from '@quanlian/testing';
import { FIXED_PORTS, PORT_NAMES } from '../../../stack/ports';
import { playStory } from '../../scenario-player/play/play-story';
import { stackAddress } from '../../scenario-player/play/stack-address';
import { StackClient } from '../../scenario-player/play/stack-client';
import { loadStory } from '../../scenario-player/story/load-story';
import { commandsOf, withoutExpectation } from './guide';
import { runGuide } from './run-guide';

const ROOT = join(__dirname, '../../..');
const HOW_TO = readdirSync(join(ROOT, 'docs/how-to')).filter((name) => name.endsWith('.md'));
const PAGES = ['README.md', 'README.zh.md', ...HOW_TO.map((name) => `docs/how-to/${name}`)];
const guides = PAGES.map((page) => [page, readFileSync(join(ROOT, page), 'utf8')] as const).filter(([, text]) => commandsOf(text).length > 0);

let running: TestStack;

beforeAll(async () => {
  running = await testStack();
  const client = new StackClient(stackAddress('127.0.0.1', running.stack.dataDir));
  // The first npm start does the same before it says that it is ready.
  await playStory(client, loadStory(join(ROOT, 'test/scenarios/01-inner-mongolia-fake-bigdata')), {});
}, 240_000);
afterAll(() => running?.end(), 60_000);

/** The pages name the fixed ports; this stack has others. */
const movedPorts = (text: string): string =>
  PORT_NAMES.reduce((moved, name) => moved.replaceAll(`127.0.0.1:${FIXED_PORTS[name]}`, `127.0.0.1:${running.stack.ports[name]}`), text);

test('the README is a guide that is run, in both languages', () => {
  expect(guides.map(([page]) => page)).toEqual(expect.arrayContaining(['README.md', 'README.zh.md']));
});

test.each(guides)(
  '%s does what it says, command by command',
  async (_page, text) => {
    expect(withoutExpectation(commandsOf(text))).toEqual([]);
    expect(await runGuide(commandsOf(movedPorts(text)), ROOT, { QUANLIAN_DATA: running.stack.dataDir })).toEqual([]);
  },
  180_000,
);
