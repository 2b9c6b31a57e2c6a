import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ExpireProposalsCommand } from './expire-proposals.command';

const RESOLUTION_MS = 60_000;

/** Tells the world within a minute that a proposal has expired; that it has is already so, because a decision looks at the clock itself. */
@Injectable()
export class ExpiryTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ExpiryTimer.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly commands: CommandBus) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), RESOLUTION_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async tick(): Promise<void> {
    try {
      await this.commands.execute(new ExpireProposalsCommand());
    } catch (fault) {
      // The next tick tries again; until then nobody can approve what has expired.
      this.logger.error(fault, 'Expired proposals could not be closed');
    }
  }
}
