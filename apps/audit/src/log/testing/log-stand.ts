import path from 'node:path';
import { Logger } from '@nestjs/common';
import { MESSAGING_MIGRATIONS } from '@quanlian/messaging';
import { createDataSource, migrate, UnitOfWork } from '@quanlian/persistence';
import { temporaryFolder, testDatabase } from '@quanlian/testing';
import { formatVerifierKey, KEY_TYPE, openCheckpoint, parseVerifierKey, verifyLog } from '@quanlian/transparency-log';
import { createKeyFile, FileTileStore, nodeCrypto, signerFromFile } from '@quanlian/transparency-log-node';
import { mkdir, readFile } from 'node:fs/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { AUDIT_MIGRATIONS } from '../../../migrations';
import { HistoryRepository } from '../../history/history.repository';
import { received } from '../../history/testing/received';
import { DueLeaves } from '../leaves/due-leaves';
import { EventLeaves } from '../leaves/event-leaves';
import { LeafRepository } from '../leaves/leaf.repository';
import { RecordLeaves } from '../leaves/record-leaves';
import { LogSettings, logSettingsOf } from '../log-settings';
import { LogStatements } from '../statements/log-statements';
import type { Statement } from '../statements/statement';
import { Witnesses } from '../witnessing/witnesses';
import { KeepLog } from '../writing/keep-log';
import { OpenLog } from '../writing/open-log';

/** For specs: a keeper of the log as the service wires it. */
export function keeperOf(dataSource: DataSource, settings: LogSettings, statements: readonly Statement[] = [], witnesses = new Witnesses()): KeepLog {
  const leaves = new LeafRepository(dataSource);
  const recording = new RecordLeaves(new UnitOfWork(dataSource), leaves, new EventLeaves(), new DueLeaves());
  return new KeepLog(dataSource, new OpenLog(settings, leaves, recording, new LogStatements(statements), witnesses), recording);
}

/** For specs: the tables of the service, a folder for the log, and what somebody who reads it sees. */
export class LogStand {
  readonly files: FileTileStore;
  private recorded = 0;

  private constructor(
    readonly databaseUrl: string,
    readonly dataDir: string,
    readonly settings: LogSettings,
    readonly dataSource: DataSource,
  ) {
    this.files = new FileTileStore(settings.folder);
  }

  static async open(origin?: string): Promise<LogStand> {
    // What the log complains of is asserted, so it need not be printed, too.
    Logger.overrideLogger(false);
    const databaseUrl = await testDatabase();
    const login = { service: 'audit', databaseUrl };
    await migrate({ ...login, migrations: [...MESSAGING_MIGRATIONS, ...AUDIT_MIGRATIONS] });
    const dataDir = temporaryFolder();
    return new LogStand(databaseUrl, dataDir, logSettingsOf({ DATA_DIR: dataDir, LOG_ORIGIN: origin }), await createDataSource(login).initialize());
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }

  keeper(...statements: readonly Statement[]): KeepLog {
    return keeperOf(this.dataSource, this.settings, statements);
  }

  /** Another process' keeper, with connections of its own. */
  async standBy(): Promise<{ keeper: KeepLog; dataSource: DataSource }> {
    const dataSource = await createDataSource({ service: 'audit', databaseUrl: this.databaseUrl }).initialize();
    return { keeper: keeperOf(dataSource, this.settings), dataSource };
  }

  /** Puts so many new events into the history. */
  async addEvents(count: number): Promise<void> {
    const events = Array.from({ length: count }, (_, at) => received({ n: this.recorded + at }));
    this.recorded += count;
    await this.dataSource.transaction((em) => new HistoryRepository().append(em, events));
  }

  /** Makes the key before the log begins, and tells its public part. */
  async makeKey(): Promise<string> {
    const { keyFile, origin, policyFile } = this.settings;
    await mkdir(path.dirname(policyFile), { recursive: true });
    await createKeyFile(keyFile, origin, KEY_TYPE.log);
    return formatVerifierKey((await signerFromFile(keyFile)).key);
  }

  async vkey(): Promise<string> {
    return (await readFile(this.settings.vkeyFile, 'utf8')).trim();
  }

  /** The number of entries in the checkpoint, `undefined` before the first one. */
  async published(): Promise<number | undefined> {
    const bytes = await this.files.read('checkpoint');
    if (bytes === undefined) return undefined;
    return (await openCheckpoint(nodeCrypto, bytes, await this.trusted())).size;
  }

  /** What a stranger finds who checks everything. */
  async verdict(...pinned: Uint8Array[]): Promise<string> {
    const verdict = await verifyLog({ crypto: nodeCrypto, source: this.files, trusted: await this.trusted(), pinned });
    return verdict.ok ? `${verdict.checkpoint.size} entries` : `${verdict.code}: ${verdict.detail}`;
  }

  async notes(): Promise<Buffer[]> {
    const rows = await this.dataSource.query<{ note: Buffer }[]>('SELECT note FROM log_head WHERE note IS NOT NULL ORDER BY size');
    return rows.map(({ note }) => note);
  }

  /** What nobody but the superuser of the database can do. */
  async asSuperuser(sql: string): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      await client.query(`SET search_path = audit; ${sql}`);
    } finally {
      await client.end();
    }
  }

  inFolder(file: string): string {
    return path.join(this.settings.folder, file);
  }

  private async trusted() {
    return { logs: [parseVerifierKey(nodeCrypto.sha256, await this.vkey())] };
  }
}
