import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { BackOff } from './back-off';
import type { LifeLine } from './life-line';

export interface ProcessSpec {
  name: string;
  command: string;
  args: readonly string[];
  env?: Record<string, string>;
  cwd?: string;
  uid?: number;
  gid?: number;
  logFile: string;
  stopSignal: NodeJS.Signals;
  /** After this long the process is killed. */
  stopWithinMs: number;
}

export interface ProcessWatcher {
  started?(name: string, pid: number): void;
  /** The process went without being asked to; it starts again after `againInMs`. */
  crashed?(name: string, how: string, againInMs: number): void;
}

/** One process that is kept running until stop(). */
export class SupervisedProcess {
  private child: ChildProcess | undefined;
  private startedAt = 0;
  private wanted = false;
  private again: NodeJS.Timeout | undefined;
  private readonly backOff = new BackOff();
  crashes = 0;

  constructor(
    readonly spec: ProcessSpec,
    private readonly lifeLine: LifeLine,
    private readonly watcher: ProcessWatcher = {},
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** false once it was asked to stop */
  get isWanted(): boolean {
    return this.wanted;
  }

  start(): void {
    this.wanted = true;
    this.launch();
  }

  kill(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  async stop(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.again);
    const child = this.child;
    if (!child) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(this.spec.stopSignal);
    const killer = setTimeout(() => child.kill('SIGKILL'), this.spec.stopWithinMs);
    await gone;
    clearTimeout(killer);
  }

  private launch(): void {
    const { command, args, env, cwd, uid, gid, logFile } = this.spec;
    const log = openSync(logFile, 'a');
    // A group of its own: Ctrl-C in a terminal reaches the supervisor alone, which then stops everything in order.
    const child = spawn(command, args, { env: { ...process.env, ...env }, cwd, uid, gid, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    this.child = child;
    this.startedAt = Date.now();
    child.once('error', (error) => this.gone(child, error.message));
    child.once('exit', (code, signal) => this.gone(child, signal ? `signal ${signal}` : `code ${code}`));
    if (child.pid === undefined) return;
    this.lifeLine.add(child.pid);
    this.watcher.started?.(this.spec.name, child.pid);
  }

  private gone(child: ChildProcess, how: string): void {
    if (child.pid !== undefined) this.lifeLine.remove(child.pid);
    if (this.child !== child) return;
    this.child = undefined;
    if (!this.wanted) return;
    this.crashes += 1;
    const pause = this.backOff.afterExit(Date.now() - this.startedAt);
    this.watcher.crashed?.(this.spec.name, how, pause);
    this.again = setTimeout(() => this.launch(), pause);
  }
}
