import { setTimeout as pause } from 'node:timers/promises';
import { KafkaJSError } from 'kafkajs';
import type { Consumer, EachBatchPayload, IHeaders, Kafka } from 'kafkajs';
import { backOffMs } from '../back-off';
import { RETRY } from './kafka-client';
import type { BusBatch, BusConsumer, BusRecord, BusSubscription } from './bus';

/** A broker that has just come up answers for a while that it still loads its groups. */
const JOIN_ATTEMPTS = 10;

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
    maxWaitTimeInMs: 500,
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
    partitionsConsumedConcurrently: subscription.partitionsConsumedConcurrently,
    eachBatch: (payload) => subscription.onBatch(toBatch(payload)),
  });
}

function toBatch({ batch, heartbeat, isRunning, isStale, resolveOffset, commitOffsetsIfNecessary }: EachBatchPayload): BusBatch {
  const { topic, partition } = batch;
  return {
    topic,
    partition,
    records: batch.messages.map(toRecord),
    heartbeat,
    live: () => isRunning() && !isStale(),
    commit: async (nextOffset) => {
      resolveOffset((BigInt(nextOffset) - 1n).toString());
      await commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset: nextOffset }] }] });
    },
  };
}

const toRecord = (message: EachBatchPayload['batch']['messages'][number]): BusRecord => ({
  offset: message.offset,
  key: message.key?.toString('utf8') ?? null,
  value: message.value,
  headers: toHeaders(message.headers),
  sentAt: Number(message.timestamp),
});

const toHeaders = (headers: IHeaders | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value)?.toString() ?? '']));
