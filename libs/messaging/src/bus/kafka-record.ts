import type { EachBatchPayload, IHeaders } from 'kafkajs';
import type { BusRecord } from './bus';

export const toRecords = ({ topic, partition, messages }: EachBatchPayload['batch']): BusRecord[] =>
  messages.map((message) => ({
    topic,
    partition,
    offset: message.offset,
    key: message.key?.toString('utf8') ?? null,
    value: message.value,
    headers: toHeaders(message.headers),
    sentAt: Number(message.timestamp),
  }));

const toHeaders = (headers: IHeaders | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value)?.toString() ?? '']));
