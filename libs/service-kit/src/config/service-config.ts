import { createHmac } from 'node:crypto';
import { type ClaimsMapping } from '@quanlian/access';
import { SERVICES, type ServiceName } from '@quanlian/contracts';
import { claimsMappingOf } from './claims-mapping-file';
import { readBrokerSecurity } from '@quanlian/messaging';
import type { RateLimit } from '../limits/request-budgets';
import { SignaturePolicy } from '../signatures/signature-policy';
import { SettingsReader, type Env } from './settings-reader';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** What a service needs to know about its surroundings; read once, at start. */
export class ServiceConfig {
  readonly service!: ServiceName;
  readonly host!: string;
  readonly port!: number;
  readonly publicUrl!: string;
  readonly databaseUrl!: string;
  readonly databaseAppPassword?: string;
  readonly kafkaBrokers!: readonly string[];
  readonly oidcIssuer!: string;
  readonly oidcAudience!: string;
  readonly oidcJwksUri?: string;
  readonly oidcClaims?: ClaimsMapping;
  /** makes the stand-ins of masked values; every service of a deployment has the same */
  readonly pseudonymKey!: string;
  /** under which publishers reach the audit service; without it their receipts name no proof */
  readonly auditUrl?: string;
  /** of one client at one process of this service */
  readonly rateLimit!: RateLimit;
  /** whose events must be signed: `energy/grid`, `energy/*` */
  readonly signedOrgans!: readonly string[];
  /** `energy/grid=<instant>`: earlier keys do not count */
  readonly signingKeysSince!: readonly string[];
  readonly logLevel!: string;
}

/** All that is wrong with the settings, a line each: what was found and what is expected. */
export class ConfigError extends Error {
  constructor(service: string, problems: readonly string[]) {
    super(`Service ${service} cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Settings of a service from its environment; throws one ConfigError that names everything wrong with them. */
export function readConfig(service: ServiceName, env: Env): ServiceConfig {
  const read = new SettingsReader(env);
  read.oneOf('SERVICE', [service], service);
  const host = read.text('HOST') ?? '127.0.0.1';
  const port = read.port('PORT', SERVICES[service].port);
  const jwksUri = read.text('OIDC_JWKS_URI');
  const auditUrl = read.text('AUDIT_URL');
  read.problems.push(...readBrokerSecurity(env).problems);
  const databaseUrl = read.url(
    'DATABASE_URL',
    read.secret('DATABASE_URL') ?? read.required('DATABASE_URL', 'postgres://admin:password@127.0.0.1:7132/quanlian'),
    'postgres:',
    'postgresql:',
  );
  const config = Object.assign(new ServiceConfig(), {
    service,
    host,
    port,
    publicUrl: read.url('PUBLIC_URL', read.text('PUBLIC_URL') ?? `http://${host}:${port}`, 'http:', 'https:'),
    databaseUrl,
    databaseAppPassword: read.secret('DATABASE_APP_PASSWORD'),
    kafkaBrokers: read.brokers('KAFKA_BROKERS', '127.0.0.1:7192'),
    oidcIssuer: read.url('OIDC_ISSUER', read.required('OIDC_ISSUER', 'http://127.0.0.1:7180'), 'http:', 'https:'),
    oidcAudience: read.text('OIDC_AUDIENCE') ?? 'urn:quanlian:api',
    oidcJwksUri: jwksUri && read.url('OIDC_JWKS_URI', jwksUri, 'http:', 'https:'),
    oidcClaims: claimsMappingOf(read),
    pseudonymKey: read.secret('PSEUDONYM_KEY') ?? derivedKey(databaseUrl),
    auditUrl: auditUrl && read.url('AUDIT_URL', auditUrl, 'http:', 'https:'),
    rateLimit: { requests: read.count('RATE_LIMIT_REQUESTS', 6_000, 1_000_000), seconds: read.count('RATE_LIMIT_SECONDS', 10, 3_600) },
    signedOrgans: read.list('SIGNED_ORGANS', SignaturePolicy.ORGAN, 'energy/grid or energy/*'),
    signingKeysSince: read.list('SIGNING_KEYS_SINCE', SignaturePolicy.ORGAN_AND_INSTANT, 'energy/grid=2026-12-01T00:00:00+08:00'),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
  });
  if (read.problems.length > 0) throw new ConfigError(service, read.problems);
  return config;
}

/** Without a key of its own a deployment derives one from the secret that all its services share. */
const derivedKey = (databaseUrl: string): string =>
  createHmac('sha256', `quanlian:${URL.canParse(databaseUrl) ? new URL(databaseUrl).password : ''}`)
    .update('pseudonyms')
    .digest('base64url');
