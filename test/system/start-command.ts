import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@quanlian/testing';
import { freePorts, PORT_NAMES, portVariable, type Ports } from '../../stack/ports';
import { LifeLine } from '../../stack/process/life-line';

const SCRIPTS = join(__dirname, '..', '..', 'scripts');

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

export interface Ended {
  code: number | null;
  text: string;
}

/** `npm start` and its sister commands in a data folder and on ports of their own. */
export class StartCommand {
  private readonly lifeLine = new LifeLine();
  private child?: ChildProcess;
  private said = '';

  private constructor(
    private readonly dataDir: string,
    readonly ports: Ports,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** The environment of whoever runs the tests does not reach it: it may name somebody's real database. */
  static async on(dataDir: string, more: Record<string, string> = {}, ports?: Ports): Promise<StartCommand> {
    const own = ports ?? (await freePorts());
    const { DATABASE_URL: _database, KAFKA_BROKERS: _brokers, OIDC_ISSUER: _issuer, ...around } = process.env;
    const moved = Object.fromEntries(PORT_NAMES.map((name) => [portVariable(name), String(own[name])]));
    return new StartCommand(dataDir, own, { ...around, ...moved, QUANLIAN_DATA: dataDir, QUANLIAN_DEMO: 'no', ...more });
  }

  get lines(): string[] {
    return this.said.split('\n').slice(0, -1);
  }

  get ended(): boolean {
    return this.child?.exitCode !== null || this.child.signalCode !== null;
  }

  /** Every process that belongs to the data folder. */
  get pids(): number[] {
    const file = join(this.dataDir, 'pids.json');
    if (!existsSync(file)) return [];
    return Object.values((JSON.parse(readFileSync(file, 'utf8')) as { processes: Record<string, number> }).processes);
  }

  get living(): number[] {
    return this.pids.filter(isAlive);
  }

  url(service: keyof Ports): string {
    return `http://127.0.0.1:${this.ports[service]}`;
  }

  /** Returns once the command says that it is ready; its text is in the failure when it ends before. */
  async start(): Promise<void> {
    this.said = '';
    this.child = this.spawned('start.mjs');
    const ready = (): boolean => {
      if (this.ended) throw new Error(`npm start ended and said: ${this.said}`);
      return this.lines.some((line) => line.startsWith('Quanlian is ready'));
    };
    await eventually(() => ready() || this.ended, 'npm start is ready', { timeoutMs: 150_000, everyMs: 100 });
    ready();
  }

  /** Ctrl-C reaches it as SIGINT. */
  async signal(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child!;
    const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(signal);
    return gone;
  }

  /** Runs one of the commands to its end. */
  run(script: string, ...args: string[]): Promise<Ended> {
    this.said = '';
    const child = this.spawned(script, ...args);
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, text: this.said })));
  }

  async end(): Promise<void> {
    if (this.child && !this.ended) await this.signal('SIGTERM');
    this.lifeLine.close();
  }

  private spawned(script: string, ...args: string[]): ChildProcess {
    const child = spawn(process.execPath, [join(SCRIPTS, script), ...args], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (this.said += part.toString()));
    this.lifeLine.add(child.pid!);
    return child;
  }
}
