import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { StackError } from '../stack-error';

interface Recorded {
  supervisor: number;
  processes: Record<string, number>;
}

/** A recorded pid may belong to somebody else after a restart of the machine, so the command decides whether it is ours. */
const commandOf = (pid: number): string => {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
};

const ourCommand = /kafka\.Kafka|\/postgres\b|dist\/(apps|stack)\/|start\.mjs|jest/;
const isOurs = (pid: number): boolean => ourCommand.test(commandOf(pid));

/** pids.json: which processes belong to the data folder. */
export class ProcessTable {
  private readonly processes: Record<string, number> = {};

  constructor(private readonly file: string) {}

  record(name: string, pid: number): void {
    this.processes[name] = pid;
    writeFileSync(this.file, `${JSON.stringify({ supervisor: process.pid, processes: this.processes } satisfies Recorded, null, 2)}\n`);
  }

  /** Two stacks on one data folder would spoil it. What a killed stack left behind is given time to end: its life line is stopping it. */
  async assertAlone(withinMs = 15_000): Promise<void> {
    if (!existsSync(this.file)) return;
    const before = JSON.parse(readFileSync(this.file, 'utf8')) as Recorded;
    if (before.supervisor !== process.pid && isOurs(before.supervisor)) {
      throw new StackError(`Quanlian already runs from this folder (process ${before.supervisor}): stop it there first.`);
    }
    const deadline = Date.now() + withinMs;
    for (;;) {
      const left = Object.entries(before.processes).find(([, pid]) => isOurs(pid));
      if (!left) return;
      if (Date.now() > deadline) throw new StackError(`${left[0]} of an earlier run still runs (process ${left[1]}): stop it first.`);
      await pause(250);
    }
  }
}
