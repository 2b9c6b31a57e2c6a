import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICE_NAMES } from '@quanlian/contracts';
import { eventually, temporaryFolder, TestIssuer } from '@quanlian/testing';
import { ADMINISTRATOR, keptAccounts, passwordFile } from '../../stack/kafka/broker-accounts';
import { EmbeddedKafka } from '../../stack/kafka/embedded-kafka';
import { freePorts } from '../../stack/ports';
import { EmbeddedPostgres } from '../../stack/postgres/embedded-postgres';
import { LifeLine } from '../../stack/process/life-line';
import { loadOf } from '../faults/load';
import { StackTables } from '../faults/stack-tables';
import { StartCommand } from './start-command';

const folder = temporaryFolder();
const dataDir = join(folder, 'data');
const elsewhere = join(folder, 'elsewhere');
const claimsFile = join(folder, 'claims.json');
const lifeLine = new LifeLine();

/** A block of the guide, as an operator copies it. */
const blockOf = (title: string): string => {
  const guide = readFileSync(join(__dirname, '../../docs/how-to/keycloak.md'), 'utf8');
  return new RegExp(`<!-- ${title} -->\\s*\`\`\`json\\n([^]*?)\`\`\``).exec(guide)![1]!;
};

let postgres: EmbeddedPostgres;
let kafka: EmbeddedKafka;
let issuer: TestIssuer;
let command: StartCommand;

beforeAll(async () => {
  mkdirSync(elsewhere, { mode: 0o711 });
  writeFileSync(claimsFile, blockOf('mapping'));
  const ports = await freePorts();
  const log = (name: string): string => join(elsewhere, `${name}.log`);
  const secrets = join(elsewhere, 'secrets');
  const accounts = await keptAccounts(secrets);
  const kafkaPorts = { broker: ports.kafka, controller: ports.kafkaController };
  [postgres, kafka, issuer] = await Promise.all([
    EmbeddedPostgres.start({ dataDir: elsewhere, logFile: log('postgres'), port: ports.postgres, password: 'example', durable: false }, lifeLine),
    EmbeddedKafka.start({ dataDir: elsewhere, logFile: log('kafka'), ports: kafkaPorts, accounts }, lifeLine),
    TestIssuer.start(),
  ]);
  command = await StartCommand.on(dataDir, {
    DATABASE_URL: postgres.url,
    KAFKA_BROKERS: kafka.brokers,
    KAFKA_SASL_USERNAME: ADMINISTRATOR,
    KAFKA_SASL_PASSWORD_FILE: join(secrets, passwordFile(ADMINISTRATOR)),
    OIDC_ISSUER: issuer.url,
    OIDC_CLAIMS_FILE: claimsFile,
    QUANLIAN_DEMO: 'yes',
  });
  await command.start();
}, 240_000);

afterAll(async () => {
  await command?.end();
  await Promise.all([postgres?.stop(), kafka?.stop(), issuer?.stop()]);
  lifeLine.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

it('runs the services on the PostgreSQL, the Kafka (with its account there) and the issuer it was given, and none of its own', () => {
  expect(command.lines.at(-1)).toMatch(/^Quanlian is ready: /);
  expect(command.lines).toContainEqual(expect.stringMatching(new RegExp(`^identity +${issuer.url}$`)));
  // Witness and time stamp authority rest on nothing that can be brought along.
  expect(command.pids).toHaveLength([...SERVICE_NAMES, 'witness', 'tsa'].length);
  expect(['postgres', 'kafka', 'secrets/jwks.json'].filter((name) => existsSync(join(dataDir, name)))).toEqual([]);
});

it('plays no demo story, as only the embedded provider hands out tokens for it', () => {
  expect(command.lines.filter((line) => line.includes('story'))).toEqual([]);
});

it('takes an event with a token in the words of that issuer and carries it over that broker into that database', async () => {
  const event = loadOf({ seed: 22, events: 20, subjects: 1 }).find(({ service }) => service === 'energy')!;
  const claims = JSON.parse(blockOf('service account token')) as Record<string, unknown>;
  const token = await issuer.token({ ...claims, division: '510000' });
  const headers = { 'content-type': 'application/cloudevents+json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${command.url('energy')}/v1/events`, { method: 'POST', headers, body: event.body });
  expect(answer.status).toBe(201);
  const tables = await StackTables.open(postgres.url);
  const taken = async (): Promise<boolean> =>
    (await tables.inbox('cases', 'case-files')).includes(event.id) && (await tables.inbox('audit', 'history')).includes(event.id);
  await eventually(taken, 'both consumers take the event').finally(() => tables.close());
}, 60_000);
