import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from './service-config';

const GOOD = { DATABASE_URL: 'postgres://a:b@127.0.0.1:7132/quanlian', KAFKA_BROKERS: '127.0.0.1:7192', OIDC_ISSUER: 'http://127.0.0.1:7180' };

describe('readConfig', () => {
  it('takes the fixed port of the service and the agreed audience where nothing is set', () => {
    expect(readConfig('tax', GOOD)).toMatchObject({ port: 7104, oidcAudience: 'urn:quanlian:api', publicUrl: 'http://127.0.0.1:7104' });
  });

  it.each(['PORT', 'LOG_LEVEL', 'SERVICE', 'KAFKA_BROKERS', 'DATABASE_URL', 'OIDC_ISSUER'])('names a wrong %s among all mistakes at once', (name) => {
    const start = () => readConfig('tax', { PORT: 'x', KAFKA_BROKERS: 'nowhere', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', SERVICE: 'lead' });
    expect(start).toThrow(`- ${name}: `);
  });

  it('never repeats the database password', () => {
    const start = () => readConfig('tax', { ...GOOD, DATABASE_URL: 'mysql://a:secret@x/y' });
    expect(start).toThrow(/^(?![^]*secret)[^]*DATABASE_URL/);
  });
});

describe('settings that stand in files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'settings-'));
  const file = (name: string, content: string): string => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('a secret may stand in a file that the setting names', () => {
    const config = readConfig('tax', { ...GOOD, DATABASE_APP_PASSWORD_FILE: file('password', 'from-file\n') });
    expect(config.databaseAppPassword).toBe('from-file');
  });

  it('the claims of another provider are read from a file, and what is wrong with it is named', () => {
    const claims = file('claims.json', '{"name":{"claim":"/preferred_username"}}');
    expect(readConfig('tax', { ...GOOD, OIDC_CLAIMS_FILE: claims }).oidcClaims?.name).toEqual({ claim: '/preferred_username' });
    const broken = file('broken.json', '{"role":{"claim":"role"}}');
    expect(() => readConfig('tax', { ...GOOD, OIDC_CLAIMS_FILE: broken })).toThrow('OIDC_CLAIMS_FILE: role.claim: expected a JSON pointer');
    expect(() => readConfig('tax', { ...GOOD, OIDC_CLAIMS_FILE: '/nowhere' })).toThrow('OIDC_CLAIMS_FILE: /nowhere cannot be read (ENOENT)');
  });

  it('without a key of its own a deployment derives the same stand-ins in every service', () => {
    expect(readConfig('tax', GOOD).pseudonymKey).toBe(readConfig('energy', GOOD).pseudonymKey);
    expect(readConfig('tax', { ...GOOD, PSEUDONYM_KEY: 'own' }).pseudonymKey).toBe('own');
  });
});
