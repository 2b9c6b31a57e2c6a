import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createService } from '@quanlian/service-kit';
import { testBrokers, testDatabase } from '@quanlian/testing';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { AUDIT_MIGRATIONS } from '../../../migrations';
import { AuditModule } from '../../audit.module';

export interface AuditService { get(path: string, authorized?: boolean): Promise<Response>; stop(): Promise<void> }

async function issuer(): Promise<{ url: string; token: string; stop: () => void }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256', use: 'sig' }];
  const server = createServer((_, response) => void response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys })));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const claims = { agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'k' }).setIssuer(url).setAudience('urn:quanlian:api').setSubject('spec').setExpirationTime('10m').sign(privateKey);
  return { url, token, stop: () => void server.close(() => undefined).closeAllConnections() };
}

/** For specs: the whole service on a free port, on the run's PostgreSQL and Kafka, and an evaluator who asks it. */
export async function auditService(): Promise<AuditService> {
  const { url: OIDC_ISSUER, token, stop } = await issuer();
  process.env.KAFKA_BROKERS = testBrokers().join(',');
  const env = {
    PORT: '0', DATABASE_URL: await testDatabase(), KAFKA_BROKERS: process.env.KAFKA_BROKERS, OIDC_ISSUER, OIDC_JWKS_URI: `${OIDC_ISSUER}/jwks`, LOG_LEVEL: 'fatal',
  };
  const { app } = await createService(AuditModule, { service: 'audit', migrations: AUDIT_MIGRATIONS, env });
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  return {
    get: (path, authorized = true) => fetch(`${base}${path}`, authorized ? { headers: { authorization: `Bearer ${token}` } } : {}),
    stop: async () => {
      await app.close();
      stop();
    },
  };
}
