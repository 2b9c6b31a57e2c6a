import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { eventually } from '@quanlian/testing';

const ROOT = path.join(__dirname, '../../../../..');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** For specs: a small program beside the log, as somebody else runs it: a process with a folder and a port of its own. */
export class AppProcess {
  private child?: ChildProcess;

  private constructor(
    private readonly app: string,
    private readonly env: Readonly<Record<string, string>>,
    readonly url: string,
  ) {}

  static async start(app: string, env: Readonly<Record<string, string>>): Promise<AppProcess> {
    const port = await freePort();
    const program = new AppProcess(app, { ...env, PORT: String(port) }, `http://127.0.0.1:${port}`);
    await program.start();
    return program;
  }

  async start(): Promise<void> {
    const hook = path.join(ROOT, 'test/typescript-source.cjs');
    const main = path.join(ROOT, 'apps', this.app, 'src/main.ts');
    this.child = spawn(process.execPath, ['-r', hook, main], { cwd: ROOT, env: { ...process.env, ...this.env }, stdio: 'ignore' });
    await eventually(async () => (await fetch(`${this.url}/health/ready`)).ok, `${this.app} answers`, { timeoutMs: 60_000 });
  }

  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}
