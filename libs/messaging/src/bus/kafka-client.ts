import { Logger } from '@nestjs/common';
import { Kafka, logLevel } from 'kafkajs';
import type { LogEntry, RetryOptions, SASLOptions } from 'kafkajs';
import type { BrokerSecurity } from './broker-security';
import { quietRequestQueue } from './quiet-request-queue';

quietRequestQueue();

/** Long enough for a leader change, short enough to stay inside one relay transaction. */
export const RETRY: RetryOptions = { retries: 8, initialRetryTime: 200, maxRetryTime: 3_000 };

export const kafkaClient = (clientId: string, brokers: readonly string[], { sasl, ssl }: BrokerSecurity = {}): Kafka =>
  new Kafka({
    clientId,
    brokers: [...brokers],
    // Its type knows the mechanism of a literal only.
    ...(sasl && { sasl: sasl as SASLOptions }),
    ...(ssl && { ssl }),
    connectionTimeout: 3_000,
    requestTimeout: 5_000,
    retry: RETRY,
    logLevel: logLevel.WARN,
    logCreator: () => writeLog,
  });

/** While a broker is away these repeat several times a second what the callers report once. */
const NOISY = new Set(['Connection', 'BrokerPool']);
const log = new Logger('Kafka');

function writeLog({ namespace, level, log: entry }: LogEntry): void {
  const { message, error, groupId, broker } = entry as { message: string; error?: unknown; groupId?: string; broker?: string };
  const text = [`${namespace}: ${message}`, groupId && `group ${groupId}`, broker && `broker ${broker}`, typeof error === 'string' && error];
  // A client error here is not yet a failure of ours: it retries, and what it gives up on reaches us as a rejection or a crash.
  if (NOISY.has(namespace)) log.debug(text.filter(Boolean).join(' · '));
  else if (level <= logLevel.WARN) log.warn(text.filter(Boolean).join(' · '));
}
