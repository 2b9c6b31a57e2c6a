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

const isThere = (name: string): boolean => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;

interface Said {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** A browser without a window, spoken to over a pipe in the DevTools protocol: it opens no port. */
export class Chromium {
  private readonly waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  private last = 0;
  private rest = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly profile: string,
  ) {
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => this.hear(text));
  }

  static start(): Chromium {
    const name = process.env.CHROMIUM ?? NAMES.find(isThere);
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

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    // Asked to close, it ends its own processes first, which would go on writing into the profile.
    void this.send('Browser.close');
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  private hear(text: string): void {
    const parts = (this.rest + text).split('\0');
    this.rest = parts.pop()!;
    for (const part of parts) {
      const { id, result, error } = JSON.parse(part) as Said;
      const waiting = id === undefined ? undefined : this.waiting.get(id);
      if (id === undefined || waiting === undefined) continue;
      this.waiting.delete(id);
      if (error) waiting.reject(new Error(error.message));
      else waiting.resolve(result);
    }
  }
}
