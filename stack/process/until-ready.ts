import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { StackError } from '../stack-error';
import type { SupervisedProcess } from './supervised-process';

const CRASHES_ALLOWED = 3;
const LINES_SHOWN = 12;

const lastWords = (file: string): string => {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.slice(-LINES_SHOWN).join('\n');
};

/** Probes until it succeeds; gives up when the process was stopped, and with the end of the process's log once it crashed too often or time is over. */
export async function untilReady(running: SupervisedProcess, probe: () => Promise<unknown>, withinMs = 60_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  const crashesBefore = running.crashes;
  for (;;) {
    const failure: unknown = await probe().then(
      () => undefined,
      (error: unknown) => error ?? new Error('not ready'),
    );
    if (failure === undefined) return;
    if (!running.isWanted) throw new StackError(`${running.spec.name} was stopped while it started.`);
    const crashed = running.crashes - crashesBefore >= CRASHES_ALLOWED;
    if (crashed || Date.now() > deadline) {
      const what = crashed ? 'ended again and again while starting' : `was not ready within ${withinMs / 1000} s`;
      throw new StackError(`${running.spec.name} ${what}. The end of ${running.spec.logFile}:\n${lastWords(running.spec.logFile)}`);
    }
    await pause(100);
  }
}
