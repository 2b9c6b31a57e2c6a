import { protectionOf } from './broker-protection';
import type { Account } from './scram-accounts';
import { TOPIC_PARTITIONS } from '../../libs/contracts/src/agencies';

export interface KafkaPorts {
  broker: number;
  controller: number;
}

const HOST = '127.0.0.1';
const RETENTION_HOURS = 30 * 24;
/** Of a batch, not of an event: the relay sends up to 1 MB of events to one partition at once, and one event may be larger than its neighbours. */
const MAX_BATCH_BYTES = 8 * 1024 * 1024;
/** A broker that was killed may register again only once the session of its dead self is over: with the default of 9 s, that is most of an outage. */
const BROKER_SESSION_MS = 4_000;
const BROKER_HEARTBEAT_MS = 500;

/** What the broker of every stack does, wherever it listens. One node is broker and controller; every replica count is therefore 1. */
export const BROKER_PROPERTIES: Readonly<Record<string, string | number | boolean>> = {
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.listener.names': 'CONTROLLER',
  'broker.session.timeout.ms': BROKER_SESSION_MS,
  'broker.heartbeat.interval.ms': BROKER_HEARTBEAT_MS,
  'auto.create.topics.enable': false,
  'num.partitions': TOPIC_PARTITIONS,
  'log.retention.hours': RETENTION_HOURS,
  'message.max.bytes': MAX_BATCH_BYTES,
  'replica.fetch.max.bytes': MAX_BATCH_BYTES,
  'offsets.topic.num.partitions': 4,
  'offsets.topic.replication.factor': 1,
  'transaction.state.log.num.partitions': 1,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'share.coordinator.state.topic.num.partitions': 1,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
  'group.initial.rebalance.delay.ms': 0,
  'group.min.session.timeout.ms': 1000,
};

/** The listener of the services; in a stack without accounts (tests of single libs) it is open. */
const CLIENTS = 'SERVICES';
const OPEN = { 'listener.security.protocol.map': `${CLIENTS}:PLAINTEXT,CONTROLLER:PLAINTEXT` };

export function serverProperties(folder: string, ports: KafkaPorts, administrator?: Account): string {
  const properties = {
    ...BROKER_PROPERTIES,
    ...(administrator ? protectionOf(administrator, { clients: [CLIENTS], controller: 'CONTROLLER' }) : OPEN),
    'inter.broker.listener.name': CLIENTS,
    'controller.quorum.voters': `1@${HOST}:${ports.controller}`,
    listeners: `${CLIENTS}://${HOST}:${ports.broker},CONTROLLER://${HOST}:${ports.controller}`,
    'advertised.listeners': `${CLIENTS}://${HOST}:${ports.broker}`,
    'log.dirs': folder,
  };
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
