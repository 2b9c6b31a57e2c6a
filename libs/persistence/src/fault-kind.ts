/**
 * connection: the database or broker cannot serve anybody now – hold and repeat until it can.
 * contention: this transaction collided with others or was too slow – repeat a few times.
 * permanent: repeating the same work gives the same error.
 */
export type FaultKind = 'connection' | 'contention' | 'permanent';

const NODE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
]);
/** 08 connection, 53 resources (disk full, too many connections), 57P shutdown and restart, 58 system; 25P03 idle transaction ended, 25006 fail-over in progress */
const CONNECTION_STATE = /^(08...|53...|57P..|58...|25P03|25006)$/;
/** 40001 serialization, 40P01 deadlock, 55P03 lock not available, 57014 statement timeout */
const CONTENTION_STATE = /^(40001|40P01|55P03|57014)$/;
const CONNECTION_TEXT =
  /connection terminated|connection error and is not queryable|client was closed|timeout exceeded when trying to connect|queryrunner(?:.*)already released|driver not connected|read ETIMEDOUT/i;

interface ErrorShape {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  driverError?: unknown;
  errors?: unknown;
  retriable?: unknown;
}

/** Looks through wrapped and aggregated errors; what it does not know is permanent, so that nothing is repeated for ever. */
export function faultKind(error: unknown, depth = 0): FaultKind {
  if (typeof error !== 'object' || error === null || depth > 5) return 'permanent';
  const { code, message, cause, driverError, errors, retriable } = error as ErrorShape;
  if (typeof code === 'string') {
    if (NODE_CODES.has(code) || CONNECTION_STATE.test(code)) return 'connection';
    if (CONTENTION_STATE.test(code)) return 'contention';
  }
  if (retriable === true) return 'connection';
  if (typeof message === 'string' && CONNECTION_TEXT.test(message)) return 'connection';
  const inner = [cause, driverError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].map((each) => faultKind(each, depth + 1));
  return inner.find((kind) => kind !== 'permanent') ?? 'permanent';
}

/** True where the same work may succeed if it is done again. */
export const isTransient = (error: unknown): boolean => faultKind(error) !== 'permanent';
