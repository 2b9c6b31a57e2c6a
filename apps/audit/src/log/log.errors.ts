import { DomainError } from '@quanlian/contracts';

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
