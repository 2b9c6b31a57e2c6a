export { backOffMs } from './back-off';
export { Bus } from './bus/bus';
export type {
  BusBatch,
  BusConsumer,
  BusMessage,
  BusMessages,
  BusProducer,
  BusRecord,
  BusSign,
  BusSubscription,
  PartitionOffsets,
  TopicPartition,
} from './bus/bus';
export { brokerSecurityOf, readBrokerSecurity } from './bus/broker-security';
export type { BrokerLogin, BrokerSecurity, BrokerTls } from './bus/broker-security';
export { ensureTopics } from './bus/ensure-topics';
export { KafkaBus } from './bus/kafka-bus';
export type { ConsumerHandler, ReceivedEvent } from './consumer/consumer-handler';
export type { ConsumerOptions } from './consumer/consumer-options';
export { ConsumerRuntime } from './consumer/consumer-runtime';
export type { ConsumerParts } from './consumer/consumer-runtime';
export type { EventCheck } from './consumer/decode-message';
export { failpoint } from './failpoint';
export { Loop } from './loop';
export { MESSAGING_MIGRATIONS } from './messaging-tables.migration';
export { MessagingModule } from './messaging.module';
export type { MessagingOptions } from './messaging-options';
export { EventTooLarge, MAX_EVENT_BYTES } from './outbox/outgoing-event';
export type { OutgoingEvent } from './outbox/outgoing-event';
export { Outbox } from './outbox/outbox';
export { Relay } from './outbox/relay';
export type { RelayOptions } from './outbox/relay';
export { deleteRelayed } from './outbox/retention';
export { Parking } from './parking/parking';
export type { ParkedFilter, RedriveOptions } from './parking/parking';
export type { ParkedRow, ParkedState, ParkedStep } from './parking/parked-row';
export { redriveCommand } from './parking/operating/redrive-command';
export { REDRIVE_USAGE } from './parking/operating/usage';
export { WrongArguments } from './parking/operating/wrong-arguments';
export type { RedriveOrder } from './parking/redrive-order';
export { MessagingHealth } from './signals/messaging-health';
export { MessagingMetrics } from './signals/messaging-metrics';
