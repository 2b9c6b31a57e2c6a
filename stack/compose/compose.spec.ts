import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { SERVICE_NAMES } from '@quanlian/contracts';
import { FIXED_PORTS } from '../ports';
import { projectRoot } from '../project-root';
import { serviceEnvironment } from '../supervisor/environment';
import { composeDocument } from './compose-document';
import { composeFile } from './compose-file';
import schema from './compose.schema.json';
import { toYaml } from './yaml';

interface Compose {
  services: Record<
    string,
    { ports?: string[]; environment: Record<string, string>; depends_on?: object; volumes?: string[]; build?: { dockerfile: string } }
  >;
  volumes: object;
}

const document = composeDocument(true) as unknown as Compose;
const entries = Object.entries(document.services);

test('docker-compose.yml is what npm run generate writes', () => {
  expect(readFileSync(composeFile.path, 'utf8')).toBe(composeFile.content());
});

test('the document keeps to the compose format', () => {
  const check = new Ajv({ allErrors: true }).compile(schema);
  check(document);
  expect(check.errors).toBeNull();
});

test('the format check notices a misspelt key and a port open to the world', () => {
  const check = new Ajv().compile(schema);
  const [first] = entries.map(([, service]) => service);
  expect(check({ ...document, services: { one: { ...first, enviroment: {} } } })).toBe(false);
  expect(check({ ...document, services: { one: { ...first, ports: ['7101:7101'] } } })).toBe(false);
});

test('the same processes are published on the same ports as in the embedded stack', () => {
  const { kafkaController: _inside, ...expected } = FIXED_PORTS;
  const found = Object.fromEntries(entries.flatMap(([name, { ports }]) => (ports ? [[name, Number(ports[0]?.split(':')[1])]] : [])));
  expect(found).toEqual(expected);
});

test('every service gets every setting that the embedded stack gives it', () => {
  const settings = Object.keys(
    serviceEnvironment('tax', FIXED_PORTS, { databaseUrl: '', broker: { brokers: '', passwordFileOf: () => '' }, issuer: '', dataDir: '' }),
  );
  for (const name of SERVICE_NAMES) expect(Object.keys(document.services[name]?.environment ?? {})).toEqual(expect.arrayContaining(settings));
});

test('whoever is waited for, mounted or built exists', () => {
  const awaited = entries.flatMap(([, { depends_on = {} }]) => Object.keys(depends_on));
  const mounted = entries.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
  const built = entries.flatMap(([, { build }]) => (build ? [build.dockerfile] : []));
  expect(Object.keys(document.services)).toEqual(expect.arrayContaining(awaited));
  expect(Object.keys(document.volumes)).toEqual(expect.arrayContaining(mounted));
  expect(built.every((file) => existsSync(path.join(projectRoot, file)))).toBe(true);
});

test('the program that makes the accounts may write into the volume of each service', () => {
  const dockerfile = readFileSync(path.join(projectRoot, 'stack/Dockerfile'), 'utf8');
  const made = /for service in ([a-z ]+);/.exec(dockerfile)?.[1]?.split(' ');
  expect(made).toEqual(SERVICE_NAMES);
  expect(document.services['broker-accounts']?.volumes).toEqual(SERVICE_NAMES.map((name) => `${name}:/accounts/${name}`));
});

test('the settings of the broker are spelled as its image reads them', () => {
  expect(Object.keys(document.services.kafka?.environment ?? {})).toEqual(
    expect.arrayContaining(['KAFKA_SUPER_USERS', 'KAFKA_LISTENER_NAME_SERVICES_SCRAM___SHA___512_SASL_JAAS_CONFIG']),
  );
});

test('a value that looks like a number or a yes stays a text', () => {
  expect(toYaml({ one: { port: '7101', flag: 'yes', list: ['a: b'], none: {} } })).toBe(
    'one:\n  port: "7101"\n  flag: "yes"\n  list: ["a: b"]\n  none: {}\n',
  );
});
