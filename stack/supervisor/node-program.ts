import type { LifeLine } from '../process/life-line';
import { NODE_FLAGS } from './node-flags';
import { SupervisedProcess, type ProcessWatcher } from '../process/supervised-process';
import { untilReady } from '../process/until-ready';

export interface NodeProgram {
  name: string;
  program: string;
  env: Record<string, string>;
  logFile: string;
  url: string;
}

const STARTING_WITHIN_MS = 90_000;
const STOP_WITHIN_MS = 15_000;

const answersReady = async (url: string): Promise<void> => {
  const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`not ready: ${response.status}`);
};

/** A program of ours: node runs it, and it says at /health/ready when it can work. */
export class RunningProgram {
  readonly process: SupervisedProcess;

  constructor(
    private readonly what: NodeProgram,
    lifeLine: LifeLine,
    watcher: ProcessWatcher,
  ) {
    const { name, program, env, logFile } = what;
    const args = [...NODE_FLAGS, program];
    const spec = { name, command: process.execPath, args, env, logFile, stopSignal: 'SIGTERM' as const, stopWithinMs: STOP_WITHIN_MS };
    this.process = new SupervisedProcess(spec, lifeLine, watcher);
  }

  get url(): string {
    return this.what.url;
  }

  async start(): Promise<void> {
    this.process.start();
    await this.ready();
  }

  ready(): Promise<void> {
    return untilReady(this.process, () => answersReady(this.url), STARTING_WITHIN_MS);
  }
}
