import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brokerSecurityOf, readBrokerSecurity } from './broker-security';

const folder = mkdtempSync(path.join(tmpdir(), 'broker-security-'));
const file = (name: string, content: string): string => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true }));

const ACCOUNT = { KAFKA_SASL_USERNAME: 'energy', KAFKA_SASL_PASSWORD: 'secret' };

test('without settings a broker is open', () => {
  expect(readBrokerSecurity({ KAFKA_SASL_USERNAME: ' ', KAFKA_TLS: 'no' })).toEqual({ security: {}, problems: [] });
});

test('a service signs in with SCRAM unless told otherwise, its password in the environment or in a file', () => {
  const sasl = { mechanism: 'scram-sha-512', username: 'energy', password: 'secret' };
  expect(brokerSecurityOf(ACCOUNT)).toEqual({ sasl });
  expect(brokerSecurityOf({ KAFKA_SASL_USERNAME: 'energy', KAFKA_SASL_PASSWORD_FILE: file('password', 'secret\n') })).toEqual({ sasl });
});

test('with TLS the certificates are read from files, and a client certificate takes the place of a password', () => {
  const env = {
    KAFKA_TLS: 'yes',
    KAFKA_TLS_CA_FILE: file('ca', 'CA'),
    KAFKA_TLS_CERT_FILE: file('cert', 'CERT'),
    KAFKA_TLS_KEY_FILE: file('key', 'KEY'),
  };
  expect(brokerSecurityOf(env)).toEqual({ ssl: { ca: 'CA', cert: 'CERT', key: 'KEY' } });
  expect(brokerSecurityOf({ KAFKA_TLS: 'yes' })).toEqual({ ssl: {} });
});

test.each([
  [{ KAFKA_SASL_USERNAME: 'energy' }, 'KAFKA_SASL_PASSWORD: found nothing'],
  [{ KAFKA_SASL_PASSWORD: 'secret' }, 'KAFKA_SASL_USERNAME: found nothing'],
  [{ ...ACCOUNT, KAFKA_SASL_MECHANISM: 'gssapi' }, 'KAFKA_SASL_MECHANISM: found gssapi, expected one of scram-sha-512'],
  [{ ...ACCOUNT, KAFKA_SASL_MECHANISM: 'plain' }, 'KAFKA_SASL_MECHANISM: plain sends the password readable'],
  [{ KAFKA_SASL_USERNAME: 'energy', KAFKA_SASL_PASSWORD_FILE: '/nowhere' }, 'KAFKA_SASL_PASSWORD_FILE: /nowhere cannot be read (ENOENT)'],
  [{ KAFKA_TLS: 'maybe' }, 'KAFKA_TLS: found maybe, expected yes or no'],
  [{ KAFKA_TLS: 'yes', KAFKA_TLS_CERT_FILE: file('alone', 'CERT') }, 'KAFKA_TLS_CERT_FILE: a certificate and its key'],
])('of %j it is told what is wrong, and never the password', (env, told) => {
  const { problems } = readBrokerSecurity(env);
  expect(problems).toContainEqual(expect.stringContaining(told));
  expect(problems.join()).not.toContain('secret');
  expect(() => brokerSecurityOf(env)).toThrow(told);
});
