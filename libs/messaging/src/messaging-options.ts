import type { Type } from '@nestjs/common';
import type { ServiceName } from '@quanlian/contracts';
import { ConsumerHandler } from './consumer/consumer-handler';
import { brokerSecurityOf } from './bus/broker-security';
import type { BrokerSecurity } from './bus/broker-security';
import type { ConsumerOptions } from './consumer/consumer-options';
import type { RelayOptions } from './outbox/relay';

/** Which service publishes and what it consumes. */
export interface MessagingOptions {
  service: ServiceName;
  /** handlers, each a provider of some module of the app */
  consumers?: readonly Type<ConsumerHandler>[];
  /** default: KAFKA_BROKERS, comma separated */
  brokers?: readonly string[];
  /** default: KAFKA_SASL_* and KAFKA_TLS_* */
  security?: BrokerSecurity;
  /** copies of each partition of topics created here; default: KAFKA_REPLICATION, else 3 or the number of brokers */
  replication?: number;
  relay?: RelayOptions;
  consuming?: ConsumerOptions;
}

export const MESSAGING_OPTIONS = Symbol('messaging options');

export function brokersOf(options: MessagingOptions): readonly string[] {
  const brokers =
    options.brokers ??
    (process.env.KAFKA_BROKERS ?? '')
      .split(',')
      .map((broker) => broker.trim())
      .filter(Boolean);
  if (brokers.length === 0) throw new Error('Found no KAFKA_BROKERS, expected host:port of at least one broker, separated by commas');
  return brokers;
}

export const securityOf = ({ security }: MessagingOptions): BrokerSecurity => security ?? brokerSecurityOf(process.env);

export function replicationOf(options: MessagingOptions): number | undefined {
  const text = process.env.KAFKA_REPLICATION;
  return options.replication ?? (text ? Number(text) : undefined);
}
