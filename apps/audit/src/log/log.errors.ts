import { DomainError } from '@quanlian/contracts';

/** Known, but newer than the checkpoint that readers see. */
export class EventNotCovered extends DomainError {
  override readonly retryAfterSeconds = 2;

  constructor(id: string) {
    super(
      'log.not-covered-yet',
      'conflict',
      'The transparency log does not cover the event yet',
      `Found no checkpoint that covers event ${id}; it is in the history, and one is signed within seconds. Ask again.`,
    );
  }
}

export class LogFileNotFound extends DomainError {
  constructor(path: string) {
    super(
      'log.file-not-found',
      'not-found',
      'The transparency log has no such file',
      `Found no ${JSON.stringify(path.slice(0, 100))}; expected checkpoint, or a tile that the checkpoint asks for.`,
    );
  }
}
