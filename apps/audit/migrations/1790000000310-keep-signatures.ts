import { grantAppendOnly, grantReadingThrough } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The signature that came with an event. Most events have none, so it is no column of the history, which is written all the time. */
export class KeepSignatures1790000000310 implements MigrationInterface {
  name = 'KeepSignatures1790000000310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE history_signature (position bigint PRIMARY KEY REFERENCES history, jws text NOT NULL)');
    await runner.query(grantAppendOnly('history_signature'));
    await runner.query(grantReadingThrough('history_signature', 'history', 'parent.position = history_signature.position'));
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the history only goes forward');
  }
}
