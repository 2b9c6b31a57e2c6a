import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { KafkaBus } from '@quanlian/messaging';
import { SERVICE_NAMES, TOPICS, topicOf, type ServiceName } from '@quanlian/contracts';
import { eventually, temporaryFolder } from '@quanlian/testing';
import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, Kafka, logLevel, ResourcePatternTypes } from 'kafkajs';
import { freePorts } from '../ports';
import { LifeLine } from '../process/life-line';
import { keptAccounts, loginAs, plainLoginAs, type BrokerAccounts } from './broker-accounts';
import { EmbeddedKafka } from './embedded-kafka';
import { prepareBroker } from './prepare-broker';
import { clientSettings, withAdmin, type Broker } from './topics';

const folder = temporaryFolder();
const lifeLine = new LifeLine();
let kafka: EmbeddedKafka;
let accounts: BrokerAccounts;
let options: Parameters<typeof EmbeddedKafka.start>[0];

const as = (service: ServiceName): Broker => ({ brokers: [kafka.brokers], sasl: loginAs(accounts.services[service]) });
const busOf = (broker: Broker): KafkaBus => new KafkaBus('rights', broker.brokers, { security: broker });
const asStack = (): Broker => ({ brokers: [kafka.brokers], sasl: plainLoginAs(accounts.administrator) });

async function write(broker: Broker, topic: string): Promise<void> {
  const bus = busOf(broker);
  const producer = await bus.producer();
  try {
    await producer.send([{ topic, messages: [{ key: 'k', value: Buffer.from('v'), headers: {} }] }]);
  } finally {
    await producer.close();
    await bus.close();
  }
}

const seenBy = (broker: Broker): Promise<string[]> => withAdmin(broker, (admin) => admin.listTopics());

/** With the client's usual patience: the broker makes its own topic of offsets when somebody first asks for one. */
async function offsetsOf(broker: Broker, groupId: string): Promise<void> {
  const admin = new Kafka({ ...clientSettings(broker), logLevel: logLevel.NOTHING }).admin();
  try {
    await admin.connect();
    await admin.fetchOffsets({ groupId });
  } finally {
    await admin.disconnect();
  }
}

/** The client says in its own words that the broker refuses; a group that may not be asked for has no coordinator in its eyes. */
const REFUSED = /not authorized|authorization failed|find group coordinator/i;
const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    ({ name, message }: Error) => (name === 'KafkaJSSASLAuthenticationError' ? 'not let in' : REFUSED.test(message) ? 'refused' : message),
  );

/** Reads the topic from its beginning until something comes. */
async function readOne(broker: Broker, groupId: string, topic: string): Promise<void> {
  const bus = busOf(broker);
  const ignored = (): void => undefined;
  let close: () => Promise<void> = () => Promise.resolve();
  try {
    await new Promise<void>((resolve, reject) => {
      const onBatch = async (): Promise<void> => resolve();
      const joining = bus.subscribe({ groupId, topics: [topic], onBatch, onSign: ignored, onAssigned: ignored, onCrash: reject });
      close = () => joining.then((consumer) => consumer.close());
      joining.catch(reject);
    });
  } finally {
    await close();
    await bus.close();
  }
}

beforeAll(async () => {
  // Every refusal is told to the log as well.
  Logger.overrideLogger(false);
  const ports = await freePorts();
  accounts = await keptAccounts(join(folder, 'secrets'));
  options = { dataDir: folder, logFile: join(folder, 'kafka.log'), ports: { broker: ports.kafka, controller: ports.kafkaController } };
  // A folder from before there were accounts: what lies in it must be there afterwards.
  kafka = await EmbeddedKafka.start(options, lifeLine);
  await write({ brokers: [kafka.brokers] }, topicOf('tax'));
  await kafka.stop();
  kafka = await EmbeddedKafka.start({ ...options, accounts }, lifeLine);
  await eventually(() => offsetsOf(as('cases'), 'cases.first').then(() => true), 'the broker has its topic of offsets');
}, 120_000);

afterAll(async () => {
  await kafka?.stop();
  lifeLine.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe.each(SERVICE_NAMES)('%s', (service) => {
  it('writes its own topic and no other', async () => {
    const outcomes = await Promise.all(TOPICS.map(async (topic) => [topic, await outcomeOf(write(as(service), topic))]));
    expect(Object.fromEntries(outcomes)).toEqual(
      Object.fromEntries(TOPICS.map((topic) => [topic, topic === topicOf(service) ? 'allowed' : 'refused'])),
    );
  });

  it('moves the offsets of its own groups and of no other', async () => {
    const reads = service === 'cases' || service === 'audit';
    const outcomes = await Promise.all(SERVICE_NAMES.map(async (other) => [other, await outcomeOf(offsetsOf(as(service), `${other}.any`))]));
    expect(Object.fromEntries(outcomes)).toEqual(
      Object.fromEntries(SERVICE_NAMES.map((other) => [other, reads && other === service ? 'allowed' : 'refused'])),
    );
  });

  it('sees the topics that it writes or reads, and no other exists for it', async () => {
    const reads = service === 'cases' || service === 'audit';
    expect((await seenBy(as(service))).sort()).toEqual(reads ? [...TOPICS].sort() : [topicOf(service)]);
  });
});

test('the consumers read every topic under their own names, also what was written before there were accounts', async () => {
  await readOne(as('cases'), 'cases.case-files', topicOf('tax'));
  await readOne(as('audit'), 'audit.history', topicOf('tax'));
});

test('a service that reads nothing cannot read its own topic', async () => {
  expect(await outcomeOf(readOne(as('energy'), 'energy.any', topicOf('energy')))).toBe('refused');
});

test('whoever does not sign in, or with another password, is refused', async () => {
  expect(await outcomeOf(seenBy({ brokers: [kafka.brokers] }))).toBe('Closed connection');
  expect(await outcomeOf(seenBy({ brokers: [kafka.brokers], sasl: loginAs({ username: 'energy', password: 'guessed' }) }))).toBe('not let in');
  expect(await outcomeOf(seenBy({ brokers: [kafka.brokers], sasl: plainLoginAs(accounts.services.energy) }))).toBe('not let in');
});

test('a service gives nobody rights, itself included', async () => {
  const own = { principal: 'User:energy', host: '*', permissionType: AclPermissionTypes.ALLOW, operation: AclOperationTypes.ALL };
  const all = { resourceType: AclResourceTypes.TOPIC, resourceName: '*', resourcePatternType: ResourcePatternTypes.LITERAL };
  expect(await outcomeOf(withAdmin(as('energy'), (admin) => admin.createAcls({ acl: [{ ...own, ...all }] })))).toBe('refused');
});

test('a right that is not on the list is gone after the next start, and a new password takes the place of the old one', async () => {
  const { tax } = accounts.services;
  const surplus = {
    principal: 'User:tax',
    host: '*',
    permissionType: AclPermissionTypes.ALLOW,
    operation: AclOperationTypes.WRITE,
    resourceType: AclResourceTypes.TOPIC,
    resourceName: topicOf('lead'),
    resourcePatternType: ResourcePatternTypes.LITERAL,
  };
  await withAdmin(asStack(), (admin) => admin.createAcls({ acl: [surplus] }));
  await eventually(async () => (await outcomeOf(write(as('tax'), topicOf('lead')))) === 'allowed', 'the surplus right counts');
  const renewed = { ...accounts, services: { ...accounts.services, tax: { ...tax, password: 'another-one' } } };
  await prepareBroker([kafka.brokers], renewed);
  await eventually(async () => (await outcomeOf(seenBy(as('tax')))) === 'not let in', 'the old password no longer counts');
  accounts = renewed;
  const withoutRight = async (): Promise<void> => expect(await outcomeOf(write(as('tax'), topicOf('lead')))).toBe('refused');
  await eventually(() => withoutRight().then(() => true), 'the surplus right is gone');
  expect(await outcomeOf(write(as('tax'), topicOf('tax')))).toBe('allowed');
});
