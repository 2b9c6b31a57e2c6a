import { setTimeout as pause } from 'node:timers/promises';
import { KafkaJSError } from 'kafkajs';
import type { Consumer, Kafka } from 'kafkajs';
import { backOffMs } from '../back-off';
import { RETRY } from './kafka-client';
import type { BusConsumer, BusSubscription } from './bus';
import { FetchGatherer } from './fetch-gatherer';

/** A broker that has just come up answers for a while that it still loads its groups. */
const JOIN_ATTEMPTS = 10;
/**
 * The broker answers when so much has come, or after this time with what there is. Events that trickle in one by one would otherwise make a fetch and a
 * transaction each, which costs many times what the event itself costs.
 */
const WORTH_A_FETCH_BYTES = 65_536;
const GATHER_MS = 150;
/** At least as many as one member may have, so that the client hands over all partitions of a fetch before it waits for one. */
const MANY_PARTITIONS = 1_000;

export async function kafkaConsumer(kafka: Kafka, subscription: BusSubscription): Promise<BusConsumer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await joinGroup(kafka, subscription);
    } catch (error) {
      if (!(error instanceof KafkaJSError && error.retriable) || attempt === JOIN_ATTEMPTS) throw error;
      await pause(backOffMs(attempt, 3_000));
    }
  }
}

async function joinGroup(kafka: Kafka, subscription: BusSubscription): Promise<BusConsumer> {
  const consumer = kafka.consumer({
    groupId: subscription.groupId,
    sessionTimeout: 10_000,
    heartbeatInterval: 1_000,
    minBytes: WORTH_A_FETCH_BYTES,
    maxWaitTimeInMs: GATHER_MS,
    allowAutoTopicCreation: false,
    retry: RETRY,
  });
  const leave = async (): Promise<void> => {
    await consumer.disconnect();
    subscription.onSign('left');
  };
  try {
    await consumer.connect();
    // An offset that is out of range would otherwise jump to the newest message and skip what lies between.
    await consumer.subscribe({ topics: [...subscription.topics], fromBeginning: true });
    await joined(consumer, subscription);
  } catch (error) {
    await leave().catch(() => undefined);
    throw error;
  }
  return { close: leave };
}

/** `run` resolves after the first join, and also when that join crashed: the group event tells which. */
async function joined(consumer: Consumer, subscription: BusSubscription): Promise<void> {
  const gatherer = new FetchGatherer((batch) => subscription.onBatch(batch));
  const { GROUP_JOIN, REBALANCING, FETCH, HEARTBEAT, END_BATCH_PROCESS, CRASH } = consumer.events;
  consumer.on(GROUP_JOIN, ({ payload }) => {
    const assigned = Object.entries(payload.memberAssignment);
    subscription.onAssigned(assigned.flatMap(([topic, partitions]) => partitions.map((partition) => ({ topic, partition }))));
    subscription.onSign('joined');
  });
  consumer.on(REBALANCING, () => subscription.onSign('rebalancing'));
  consumer.on(FETCH, () => subscription.onSign('fetch'));
  consumer.on(HEARTBEAT, () => subscription.onSign('heartbeat'));
  consumer.on(END_BATCH_PROCESS, () => subscription.onSign('batch'));
  consumer.on(CRASH, ({ payload }) => subscription.onCrash(payload.error, payload.restart));
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: MANY_PARTITIONS,
    eachBatch: (payload) => gatherer.add(payload),
  });
}
