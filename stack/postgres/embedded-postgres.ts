import { Client } from 'pg';
import type { LifeLine } from '../process/life-line';
import { SupervisedProcess, type ProcessWatcher } from '../process/supervised-process';
import { untilReady } from '../process/until-ready';
import { postgresBinaries } from './binaries';
import { ADMIN, createCluster } from './cluster';
import { postgresFolder } from './location';
import { unprivilegedUser } from './unprivileged-user';

export interface PostgresOptions {
  dataDir: string;
  logFile: string;
  port: number;
  password: string;
  /** False only for tests: a power cut may then cost the whole cluster. */
  durable: boolean;
}

export const DATABASE = 'quanlian';

const settings = ({ port, durable }: PostgresOptions): string[] => {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

export class EmbeddedPostgres {
  private constructor(
    readonly process: SupervisedProcess,
    readonly url: string,
  ) {}

  static async start(options: PostgresOptions, lifeLine: LifeLine, watcher?: ProcessWatcher): Promise<EmbeddedPostgres> {
    const user = unprivilegedUser();
    const folder = postgresFolder(options.dataDir, user);
    const binaries = postgresBinaries(user, folder);
    createCluster(folder, options.password, binaries, user);
    const { logFile } = options;
    const args = ['-D', folder, ...settings(options)];
    const spec = {
      name: 'postgres',
      command: binaries.postgres,
      args,
      cwd: folder,
      logFile,
      stopSignal: 'SIGINT' as const,
      stopWithinMs: 20_000,
      ...user,
    };
    const running = new SupervisedProcess({ ...spec, env: { LC_ALL: 'C' } }, lifeLine, watcher);
    running.start();
    const server = `postgres://${ADMIN}:${options.password}@127.0.0.1:${options.port}`;
    try {
      await untilReady(running, () => createDatabase(`${server}/postgres`));
    } catch (error) {
      await running.stop();
      throw error;
    }
    return new EmbeddedPostgres(running, `${server}/${DATABASE}`);
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
