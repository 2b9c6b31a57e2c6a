import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root';
import { StackError } from '../stack-error';

/** What lies where in the data folder. */
export class Layout {
  readonly dataDir: string;
  readonly secrets: string;
  readonly pids: string;
  /** Where the started stack answers, for launchers and the scenario player. */
  readonly addresses: string;
  private readonly logs: string;

  constructor(dataDir: string) {
    this.dataDir = path.resolve(dataDir);
    this.secrets = path.join(this.dataDir, 'secrets');
    this.pids = path.join(this.dataDir, 'pids.json');
    this.addresses = path.join(this.dataDir, 'stack.json');
    this.logs = path.join(this.dataDir, 'logs');
  }

  create(): void {
    mkdirSync(this.logs, { recursive: true });
    mkdirSync(this.secrets, { recursive: true, mode: 0o700 });
  }

  log(name: string): string {
    return path.join(this.logs, `${name}.log`);
  }
}

export const appProgram = (app: string): string => path.join(projectRoot, 'dist/apps', app, 'src/main.js');
export const identityProgram = path.join(projectRoot, 'dist/stack/identity/main.js');

export function assertBuilt(programs: readonly string[]): void {
  const missing = programs.filter((program) => !existsSync(program)).map((program) => path.relative(projectRoot, program));
  if (missing.length > 0)
    throw new StackError(`The build is incomplete, ${missing.join(', ')} is missing: run npm run build and look at what it says.`);
}
