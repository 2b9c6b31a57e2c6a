import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { SERVICE_NAMES } from '@quanlian/contracts';
import { eventually, temporaryFolder } from '@quanlian/testing';
import { loadOf } from '../faults/load';
import { StartCommand } from './start-command';

const dataDir = join(temporaryFolder(), 'data');
const event = loadOf({ seed: 21, events: 20, subjects: 1 }).find(({ service }) => service === 'energy')!;
const GRID = ['energy/grid', '--jurisdiction', '510000', '--rights', 'publish'];

let command: StartCommand;
let token: string;

beforeAll(async () => {
  command = await StartCommand.on(dataDir);
});

afterAll(async () => {
  await command.end();
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
}, 60_000);

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(command.url('energy') + path, { ...init, headers: { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) } });

const noneLeft = (): Promise<boolean> => eventually(() => command.living.length === 0, 'every process of the stack ends', { timeoutMs: 30_000 });

describe('npm start', () => {
  beforeAll(() => command.start(), 180_000);

  it('prints one line for each service with its base URL and ends with the address to open, alone on its line', () => {
    for (const service of SERVICE_NAMES) {
      expect(command.lines.filter((line) => new RegExp(`^${service} +${command.url(service)}$`).test(line))).toHaveLength(1);
    }
    expect(command.lines.at(-1)).toMatch(/^Quanlian is ready: http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('writes a log file for each process', () => {
    const processes = ['postgres', 'kafka', 'identity', ...SERVICE_NAMES];
    expect(processes.filter((name) => !existsSync(join(dataDir, 'logs', `${name}.log`)))).toEqual([]);
  });

  it('gives a token to npm run token, with which an event is taken', async () => {
    const { code, text } = await command.run('token.mjs', ...GRID);
    expect(code).toBe(0);
    token = text.trim();
    const answer = await ask('/v1/events', { method: 'POST', body: event.body, headers: { 'content-type': 'application/cloudevents+json' } });
    expect(answer.status).toBe(201);
  });

  it('cannot be started twice from one folder, and its data cannot be deleted under it', async () => {
    const again = await command.run('start.mjs');
    expect(again).toMatchObject({
      code: 1,
      text: expect.stringMatching(/Quanlian already runs from this folder \(process \d+\): stop it there first\.\n$/),
    });
    const reset = await command.run('reset.mjs');
    expect(reset).toMatchObject({ code: 1, text: expect.stringMatching(/^Quanlian runs .*: stop it before its data are deleted\.\n$/) });
  });

  it('leaves no process behind after Ctrl-C', async () => {
    expect(command.pids.length).toBeGreaterThanOrEqual(SERVICE_NAMES.length + 3);
    expect(await command.signal('SIGINT')).toBe(0);
    expect(command.living).toEqual([]);
  }, 60_000);
});

describe('npm start, once more', () => {
  beforeAll(() => command.start(), 180_000);

  it('finds the event, with the token of before', async () => {
    const answer = await ask(`/v1/events/${event.id}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ receipt: { eventId: event.id }, event: JSON.parse(event.body) });
  });

  it('leaves no process behind when it is killed with -9', async () => {
    await command.signal('SIGKILL');
    await noneLeft();
  }, 60_000);

  it('says which port is taken and which variable moves it, and starts nothing', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(command.ports.tax, '127.0.0.1', resolve));
    const { code, text } = await command.run('start.mjs');
    await new Promise((resolve) => server.close(resolve));
    expect({ code, text }).toMatchObject({ code: 1, text: expect.stringContaining(`Port ${command.ports.tax} for tax is already in use`) });
    expect(text).toContain('QUANLIAN_TAX_PORT');
    expect(command.living).toEqual([]);
  }, 60_000);

  it('is as new after npm run reset', async () => {
    expect((await command.run('reset.mjs')).code).toBe(0);
    expect(existsSync(dataDir)).toBe(false);
  }, 60_000);
});
