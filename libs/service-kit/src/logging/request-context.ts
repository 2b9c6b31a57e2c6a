import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes, randomUUID } from 'node:crypto';

/** What ties log lines, problems and published events of one request together. */
export interface RequestContext {
  correlationId: string;
  traceId: string;
  spanId: string;
  traceFlags: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Of the request or message that is being worked on; undefined outside of one. */
export const currentContext = (): RequestContext | undefined => storage.getStore();
/** Everything that `work` starts has this context, in its log lines and in what it publishes. */
export const runInContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;
/** Short and harmless in a log line and a Kafka header; anything else is replaced, not repeated. */
const CORRELATION = /^[\w.:/-]{1,128}$/;

type Headers = Readonly<Record<string, string | string[] | undefined>>;
const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

/** Continues the caller's trace (W3C Trace Context) and correlation, or begins them. */
export function contextOf(headers: Headers): RequestContext {
  const [, traceId, , traceFlags] = TRACEPARENT.exec(first(headers['traceparent'])) ?? [];
  const correlationId = [first(headers['x-correlation-id']), first(headers['ce-correlationid'])].find((id) => CORRELATION.test(id));
  return {
    correlationId: correlationId ?? randomUUID(),
    traceId: traceId ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    traceFlags: traceFlags ?? '00',
  };
}

/** Header of W3C Trace Context, version 00. */
export const traceparentOf = (context: RequestContext): string => `00-${context.traceId}-${context.spanId}-${context.traceFlags}`;
