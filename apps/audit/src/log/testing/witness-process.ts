import { spawn, type ChildProcess } from 'node:child_process';
import { appendFile, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { eventually, temporaryFolder } from '@quanlian/testing';

const ROOT = path.join(__dirname, '../../../../..');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** For specs: the witness as another agency runs it, a process with a key and a memory of its own. */
export class WitnessProcess {
  private child?: ChildProcess;

  private constructor(
    private readonly dataDir: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<WitnessProcess> {
    const witness = new WitnessProcess(temporaryFolder(), await freePort());
    await witness.start();
    return witness;
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      DATA_DIR: this.dataDir,
      PORT: String(this.port),
      WITNESS_NAME: 'witness.example/w1',
    };
    const hook = path.join(ROOT, 'test/typescript-source.cjs');
    this.child = spawn(process.execPath, ['-r', hook, path.join(ROOT, 'apps/witness/src/main.ts')], { cwd: ROOT, env, stdio: 'ignore' });
    await eventually(async () => (await fetch(`${this.url}/health/ready`)).ok, 'the witness answers', { timeoutMs: 60_000 });
  }

  /** Asks it to watch a log, besides those that it watches. */
  async watch(vkey: string): Promise<void> {
    await appendFile(this.inFolder('logs'), `${vkey}\n`);
  }

  /** Takes away what it remembers. */
  forget(): Promise<void> {
    return rm(this.inFolder('heads'), { recursive: true });
  }

  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async vkey(): Promise<string> {
    return (await readFile(this.inFolder('witness.vkey'), 'utf8')).trim();
  }

  private inFolder(file: string): string {
    return path.join(this.dataDir, 'witness', file);
  }
}
