import { Pool } from 'pg';
import { createIdentityProvider } from './identity-provider';
import { dropExpired } from './postgres-adapter';
import { keptSecret, randomSecret, signingKeys } from './secrets';

const HOUSEKEEPING_MS = 10 * 60_000;

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

async function main(): Promise<void> {
  const secrets = setting('SECRETS_DIR');
  const pool = new Pool({ connectionString: setting('DATABASE_URL'), max: 5 });
  pool.on('error', (error) => console.error('idle connection lost:', error.message));
  const server = await createIdentityProvider({
    issuer: setting('OIDC_ISSUER'),
    pool,
    keys: await signingKeys(secrets),
    rootSecret: await keptSecret(secrets, 'identity-root', randomSecret),
    consoleUrls: setting('CONSOLE_URLS').split(','),
    consoleSecret: process.env.CONSOLE_CLIENT_SECRET || undefined,
    demo: process.env.DEMO_TOKENS === 'yes',
  });
  const housekeeping = setInterval(() => void dropExpired(pool).catch((error: Error) => console.error(error.message)), HOUSEKEEPING_MS);
  server.listen(Number(setting('PORT')), process.env.HOST ?? '127.0.0.1', () =>
    console.log(`identity provider of ${setting('OIDC_ISSUER')} listens`),
  );
  const stop = (): void => {
    clearInterval(housekeeping);
    server.close(() => void pool.end());
    server.closeAllConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

void main();
