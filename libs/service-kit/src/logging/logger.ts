import type { LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';
import { currentContext } from './request-context';

/** JSON lines on standard output; inside a request each carries its correlation and trace. */
export function createLogger(service: string, level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: ['authorization', 'req.headers.authorization', 'headers.authorization', '*.password'], censor: '[hidden]' },
      mixin: () => {
        const context = currentContext();
        return context ? { correlationid: context.correlationId, traceid: context.traceId, spanid: context.spanId } : {};
      },
    },
    destination ?? pino.destination(1),
  );
}

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Nest's own messages and `new Logger(name)` of any lib, as the same JSON lines. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);

  /** Nest appends the name of the logger, and for errors the stack before it. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined;
    const details = context === undefined ? rest : rest.slice(0, -1);
    // Which routes and modules exist is in the OpenAPI document; at start it would drown the one line that matters.
    const quiet = level === 'info' && ['RouterExplorer', 'RoutesResolver', 'InstanceLoader', 'NestFactory'].includes(context ?? '');
    const err = message instanceof Error ? message : details.find((detail) => detail instanceof Error);
    const object = typeof message === 'object' && message !== null && !(message instanceof Error) ? message : {};
    const stack = err ? undefined : details.find((detail) => typeof detail === 'string' && detail.includes('\n    at '));
    this.logger[quiet ? 'debug' : level](
      { ...object, ...(context && { context }), ...(err && { err }), ...(stack ? { stack } : {}) },
      textOf(message),
    );
  }
}

const textOf = (message: unknown): string | undefined =>
  message instanceof Error ? message.message : typeof message === 'object' ? undefined : String(message);
