import { SERVICES, type ServiceName } from '@quanlian/contracts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What a service needs to know about its surroundings; read once, at start. */
export class ServiceConfig {
  constructor(
    readonly service: ServiceName,
    readonly host: string,
    readonly port: number,
    readonly publicUrl: string,
    readonly databaseUrl: string,
    readonly databaseAppPassword: string | undefined,
    readonly kafkaBrokers: readonly string[],
    readonly oidcIssuer: string,
    readonly oidcAudience: string,
    readonly oidcJwksUri: string | undefined,
    readonly logLevel: string,
  ) {}
}

export class ConfigError extends Error {
  constructor(service: string, problems: readonly string[]) {
    super(`Service ${service} cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads and checks all settings, so that an operator sees every mistake at once and not one per restart. */
export function readConfig(service: ServiceName, env: Env): ServiceConfig {
  const problems: string[] = [];
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const required = (name: string, example: string): string => {
    const value = text(name);
    if (!value) problems.push(`${name}: found nothing, expected for example ${example}`);
    return value ?? example;
  };
  const url = (name: string, value: string, protocols: readonly string[]): string => {
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      problems.push(`${name}: expected a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
    }
    return value;
  };
  const portText = text('PORT') ?? String(SERVICES[service].port);
  if (!/^\d{1,5}$/.test(portText) || Number(portText) > 65_535) problems.push(`PORT: found ${portText}, expected a number from 0 to 65535`);
  const logLevel = text('LOG_LEVEL') ?? 'info';
  if (!LOG_LEVELS.some((level) => level === logLevel)) problems.push(`LOG_LEVEL: found ${logLevel}, expected one of ${LOG_LEVELS.join(', ')}`);
  const named = text('SERVICE');
  if (named && named !== service) problems.push(`SERVICE: found ${named}, but this program is the service ${service}`);
  const brokers = required('KAFKA_BROKERS', '127.0.0.1:7192').split(',').map((broker) => broker.trim());
  const badBroker = brokers.find((broker) => !/^(\[[0-9a-fA-F:]+\]|[^\s:]+):\d{1,5}$/.test(broker));
  if (badBroker !== undefined) problems.push(`KAFKA_BROKERS: found "${badBroker}", expected host:port, several divided by commas`);
  const host = text('HOST') ?? '127.0.0.1';
  const jwksUri = text('OIDC_JWKS_URI');
  const config = new ServiceConfig(
    service,
    host,
    Number(portText),
    url('PUBLIC_URL', text('PUBLIC_URL') ?? `http://${host}:${portText}`, ['http:', 'https:']),
    url('DATABASE_URL', required('DATABASE_URL', 'postgres://admin:password@127.0.0.1:7132/quanlian'), ['postgres:', 'postgresql:']),
    text('DATABASE_APP_PASSWORD'),
    brokers,
    url('OIDC_ISSUER', required('OIDC_ISSUER', 'http://127.0.0.1:7180'), ['http:', 'https:']),
    text('OIDC_AUDIENCE') ?? 'urn:quanlian:api',
    jwksUri && url('OIDC_JWKS_URI', jwksUri, ['http:', 'https:']),
    logLevel,
  );
  if (problems.length > 0) throw new ConfigError(service, problems);
  return config;
}
