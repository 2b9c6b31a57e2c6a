import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import {
  formatVerifierKey,
  KEY_TYPE,
  leafBytes,
  LogRefusal,
  LogWriter,
  rebuildFiles,
  type Signer,
  type WriterParts,
} from '@quanlian/transparency-log';
import { createKeyFile, FileTileStore, nodeCrypto, signerFromFile } from '@quanlian/transparency-log-node';
import type { QueryRunner } from 'typeorm';
import { LeafRepository } from '../leaves/leaf.repository';
import { RecordLeaves } from '../leaves/record-leaves';
import { LogSettings } from '../log-settings';
import { LogStatements } from '../statements/log-statements';
import { policyStatements } from '../statements/policy-statements';
import { newStatements, type Statement } from '../statements/statement';
import { readPolicy } from '../witnessing/read-policy';
import { Witnesses } from '../witnessing/witnesses';
import { HeadRepository } from './head.repository';
import { sm2SignerOf, sm2Statements } from './sm2-line';

/** Opens the log for writing, on the connection that holds the writer's lock. */
@Injectable()
export class OpenLog {
  private readonly logger = new Logger(OpenLog.name);

  constructor(
    private readonly settings: LogSettings,
    private readonly leaves: LeafRepository,
    private readonly recording: RecordLeaves,
    private readonly statements: LogStatements,
    private readonly witnesses: Witnesses,
  ) {}

  /**
   * A writer that has all entries of the database. Torn or lost files are made again from the entries; entries that are fewer or others than
   * those that were signed are refused, for then somebody changed or restored the database.
   */
  async open(lockHolder: QueryRunner): Promise<LogWriter> {
    const signer = await this.signer();
    const stated = await this.leaves.ofKinds('config', 'pack-version');
    const sm2 = await sm2SignerOf(this.settings, stated);
    const store = new FileTileStore(this.settings.folder);
    const witnessed = await readPolicy(this.settings);
    const askWitnesses = witnessed && this.witnesses.asker(witnessed.policy, signer.key);
    const heads = new HeadRepository(lockHolder);
    const writer = await this.openOrRepair({ crypto: nodeCrypto, signer, alsoSigners: sm2 && [sm2], store, heads, askWitnesses });
    const count = await this.leaves.count();
    if (count < writer.size) throw new LogRefusal('log.shrunken', `Found ${count} entries in the database, but a head of ${writer.size}.`);
    for await (const entries of this.leaves.from(writer.size)) writer.append(entries);
    const deployed = [...policyStatements(stated, witnessed?.text), ...sm2Statements(stated, sm2)];
    writer.append(await this.state(writer.size, deployed, stated));
    await this.publishKey(this.settings.vkeyFile, signer);
    if (sm2) await this.publishKey(this.settings.sm2VkeyFile, sm2);
    this.logger.log(`Writing the transparency log ${this.settings.origin} from entry ${writer.size} on`);
    return writer;
  }

  /** A log begins with the key that it is signed with. From then on the key must be there: another one would make it another log. */
  private async signer(): Promise<Signer> {
    const { keyFile, origin } = this.settings;
    const isNew = (await this.leaves.count()) === 0;
    if (isNew && !existsSync(keyFile)) await createKeyFile(keyFile, origin, KEY_TYPE.log);
    const signer = await signerFromFile(keyFile);
    if (isNew) await this.recording.put(0, [{ kind: 'keychange', bytes: leafBytes({ k: 'keychange', vkey: formatVerifierKey(signer.key) }) }]);
    return signer;
  }

  /** States what holds from now on; not before the database was found to belong to the log, for an entry more would hide that it is an old one. */
  private async state(index: number, deployed: readonly Statement[], stated: readonly Uint8Array[]): Promise<Uint8Array[]> {
    const fresh = newStatements([...this.statements.all, ...deployed], stated, index, new Date());
    if (fresh.length > 0) await this.recording.put(index, fresh);
    return fresh.map(({ bytes }) => bytes);
  }

  private async publishKey(file: string, { key }: Signer): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${formatVerifierKey(key)}\n`);
  }

  private async openOrRepair(parts: WriterParts): Promise<LogWriter> {
    try {
      return await LogWriter.open(parts);
    } catch (error) {
      const head = await parts.heads.last();
      if (!(error instanceof LogRefusal) || error.code !== 'writer.tiles-differ' || head === undefined) throw error;
      this.logger.warn(error.detail);
      const written = await rebuildFiles({ crypto: parts.crypto, store: parts.store, head, entries: () => this.leaves.from(0) });
      this.logger.warn(`Made ${written.length} files of the log again from its entries.`);
      return LogWriter.open(parts);
    }
  }
}
