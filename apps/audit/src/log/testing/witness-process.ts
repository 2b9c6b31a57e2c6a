import { appendFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '@quanlian/testing';
import { AppProcess } from './app-process';

/** For specs: the witness as another agency runs it, a process with a key and a memory of its own. */
export class WitnessProcess {
  private constructor(
    private readonly dataDir: string,
    private readonly program: AppProcess,
  ) {}

  static async start(): Promise<WitnessProcess> {
    const dataDir = temporaryFolder();
    return new WitnessProcess(dataDir, await AppProcess.start('witness', { DATA_DIR: dataDir, WITNESS_NAME: 'witness.example/w1' }));
  }

  start(): Promise<void> {
    return this.program.start();
  }

  /** Asks it to watch a log, besides those that it watches. */
  async watch(vkey: string): Promise<void> {
    await appendFile(this.inFolder('logs'), `${vkey}\n`);
  }

  /** Takes away what it remembers. */
  forget(): Promise<void> {
    return rm(this.inFolder('heads'), { recursive: true });
  }

  kill(): Promise<void> {
    return this.program.kill();
  }

  get url(): string {
    return this.program.url;
  }

  async vkey(): Promise<string> {
    return (await readFile(this.inFolder('witness.vkey'), 'utf8')).trim();
  }

  private inFolder(file: string): string {
    return path.join(this.dataDir, 'witness', file);
  }
}
