import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eventually } from '@quanlian/testing';
import { LifeLine } from './life-line';
import { SupervisedProcess } from './supervised-process';
import { untilReady } from './until-ready';

const folder = mkdtempSync(path.join(os.tmpdir(), 'supervised-'));
const lifeLine = new LifeLine();
afterAll(() => {
  lifeLine.close();
  rmSync(folder, { recursive: true });
});

const script = (name: string, code: string): SupervisedProcess =>
  new SupervisedProcess(
    { name, command: process.execPath, args: ['-e', code], logFile: path.join(folder, `${name}.log`), stopSignal: 'SIGTERM', stopWithinMs: 2000 },
    lifeLine,
  );

test('a process that is killed comes back with a new pid', async () => {
  const running = script('steady', 'setInterval(() => {}, 1000)');
  running.start();
  const before = running.pid;
  running.kill('SIGKILL');
  await eventually(() => running.pid !== undefined && running.pid !== before, 'the process starts again');
  await running.stop();
  expect([running.crashes, running.pid]).toEqual([1, undefined]);
});

test('a process that was asked to stop stays stopped, even one that ignores the request', async () => {
  const running = script('stubborn', `process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)`);
  running.start();
  await eventually(() => readFileSync(path.join(folder, 'stubborn.log'), 'utf8').includes('up'), 'the process runs');
  await running.stop();
  expect([running.crashes, running.pid]).toEqual([0, undefined]);
});

test('what cannot start is given up after three crashes, with its last words', async () => {
  const running = script('broken', `console.error('the key is missing'); process.exit(3)`);
  running.start();
  const report = await untilReady(running, () => Promise.reject(new Error('no'))).catch((error: Error) => error.message);
  await running.stop();
  expect(report).toMatch(/^broken ended again and again while starting[^]*the key is missing$/);
}, 20_000);

test('nobody waits for a process that was stopped while it started', async () => {
  const running = script('given-up', 'setInterval(() => {}, 1000)');
  running.start();
  const waiting = untilReady(running, () => Promise.reject(new Error('no'))).catch((error: Error) => error.message);
  await running.stop();
  expect(await waiting).toBe('given-up was stopped while it started.');
});
