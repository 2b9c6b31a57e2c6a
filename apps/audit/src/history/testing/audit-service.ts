import { createService } from '@quanlian/service-kit';
import { testBrokers, testDatabase, TestIssuer } from '@quanlian/testing';
import { AUDIT_MIGRATIONS } from '../../../migrations';
import { AuditModule } from '../../audit.module';

export interface AuditService {
  get(path: string, authorized?: boolean): Promise<Response>;
  stop(): Promise<void>;
}

const EVALUATOR = { agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] };

/** For specs: the whole service on a free port, on the run's PostgreSQL and Kafka, and an evaluator who asks it. */
export async function auditService(): Promise<AuditService> {
  const issuer = await TestIssuer.start();
  const token = await issuer.token(EVALUATOR);
  process.env.KAFKA_BROKERS = testBrokers().join(',');
  const env = {
    PORT: '0',
    DATABASE_URL: await testDatabase(),
    KAFKA_BROKERS: process.env.KAFKA_BROKERS,
    OIDC_ISSUER: issuer.url,
    LOG_LEVEL: 'fatal',
  };
  const { app } = await createService(AuditModule, { service: 'audit', migrations: AUDIT_MIGRATIONS, env });
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  return {
    get: (path, authorized = true) => fetch(`${base}${path}`, authorized ? { headers: { authorization: `Bearer ${token}` } } : {}),
    stop: async () => {
      await app.close();
      await issuer.stop();
    },
  };
}
