import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--remote-debugging-pipe',
  '--disable-background-networking',
];

const STOP_WITHIN_MS = 10_000;

const isCommand = (name: string): boolean => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;

const foundName = (): string | undefined => process.env.CHROMIUM ?? NAMES.find(isCommand);

interface Said {
  id?: number;
  method?: string;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
}

/** A browser without a window, spoken to over a pipe in the DevTools protocol: it opens no port. */
export class Chromium {
  private readonly waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  private readonly listening = new Map<string, () => void>();
  private last = 0;
  private rest = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly profile: string,
  ) {
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => this.hear(text));
  }

  static isThere(): boolean {
    return foundName() !== undefined;
  }

  static start(): Chromium {
    const name = foundName();
    if (name === undefined) throw new Error('Found no Chromium. Install one (apt-get install chromium), or name it in CHROMIUM.');
    const profile = mkdtempSync(path.join(tmpdir(), 'quanlian-browser-'));
    const child = spawn(name, [...FLAGS, `--user-data-dir=${profile}`], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    return new Chromium(child, profile);
  }

  send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = (this.last += 1);
    (this.child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject }));
  }

  /** The next event of that name in the session. */
  heard(method: string, sessionId: string): Promise<void> {
    return new Promise((resolve) => this.listening.set(`${sessionId} ${method}`, resolve));
  }

  /** Asked to, it closes what it has open itself; killed, it leaves children behind that go on writing into the profile. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    if (this.child.exitCode !== null) return this.removeProfile();
    void this.send('Browser.close').catch(() => undefined);
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_WITHIN_MS);
    await ended;
    clearTimeout(timer);
    this.removeProfile();
  }

  private removeProfile(): void {
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }

  private tell(event: string): void {
    this.listening.get(event)?.();
    this.listening.delete(event);
  }

  private hear(text: string): void {
    const parts = (this.rest + text).split('\0');
    this.rest = parts.pop()!;
    for (const part of parts) {
      const { id, result, error, method, sessionId } = JSON.parse(part) as Said;
      if (method !== undefined) this.tell(`${sessionId} ${method}`);
      const waiting = id === undefined ? undefined : this.waiting.get(id);
      if (id === undefined || waiting === undefined) continue;
      this.waiting.delete(id);
      if (error) waiting.reject(new Error(error.message));
      else waiting.resolve(result);
    }
  }
}
