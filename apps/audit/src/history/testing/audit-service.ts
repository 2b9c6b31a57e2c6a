import { Module, type Type } from '@nestjs/common';
import { MessagingModule } from '@quanlian/messaging';
import { createService } from '@quanlian/service-kit';
import { temporaryFolder, testBrokers, testDatabase, TestIssuer } from '@quanlian/testing';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { AUDIT_MIGRATIONS } from '../../../migrations';
import { AUDIT, AuditModule } from '../../audit.module';

/** Without its consumer: a spec fills the history itself, and nothing that other specs publish comes in. */
@Module({ imports: [MessagingModule.forRoot({ service: 'audit' }), ...AUDIT.imports] })
class FedAuditModule {}

export interface AuditService {
  /** the evaluator asks unless somebody else is named; null is nobody */
  get(path: string, claims?: object | null, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** with a body as JSON */
  send(method: string, path: string, claims: object, body?: object): Promise<Response>;
  dataSource: DataSource;
  /** what nobody but the superuser of the database can do; one row for each of what it answers */
  asSuperuser(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** a provider of the running service, such as its settings */
  settings<T>(type: Type<T>): T;
  stop(): Promise<void>;
}

const EVALUATOR = { agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] };
/** Sees the full chain of the nation; nothing but persons, reporters and suspicious transactions is masked for a lead. */
export const LEAD = { officer: 'of-0001', role: 'provincial-lead', agency: 'ndrc', organ: 'lead', jurisdiction: '000000', rights: [] };

/**
 * For specs: the whole service on a free port, on the run's PostgreSQL and Kafka, and an evaluator who asks it. Where it `hears`, everything that the
 * specs of other services publish meanwhile is in its history, too.
 */
export async function auditService({ hears = false } = {}): Promise<AuditService> {
  const issuer = await TestIssuer.start();
  process.env.KAFKA_BROKERS = testBrokers().join(',');
  process.env.DATA_DIR = temporaryFolder();
  const env = {
    PORT: '0',
    DATABASE_URL: await testDatabase(),
    KAFKA_BROKERS: process.env.KAFKA_BROKERS,
    OIDC_ISSUER: issuer.url,
    LOG_LEVEL: 'fatal',
  };
  const { app } = await createService(hears ? AuditModule : FedAuditModule, { service: 'audit', migrations: AUDIT_MIGRATIONS, env });
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  return {
    get: async (path, claims = EVALUATOR, headers = {}) =>
      fetch(`${base}${path}`, claims ? { headers: { authorization: `Bearer ${await issuer.token({ ...claims })}`, ...headers } } : {}),
    send: async (method, path, claims, body) => {
      const headers = { authorization: `Bearer ${await issuer.token({ ...claims })}`, ...(body && { 'content-type': 'application/json' }) };
      return fetch(`${base}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    },
    dataSource: app.get(DataSource),
    asSuperuser: async (sql, values) => {
      const client = new Client({ connectionString: env.DATABASE_URL });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql, values)).rows;
      } finally {
        await client.end();
      }
    },
    settings: (type) => app.get(type, { strict: false }),
    stop: async () => {
      await app.close();
      await issuer.stop();
    },
  };
}
