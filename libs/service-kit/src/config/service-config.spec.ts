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
