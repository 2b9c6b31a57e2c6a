import { Injectable } from '@nestjs/common';

/** Why messaging is not ready, by part; ready when no part complains. */
@Injectable()
export class MessagingHealth {
  private readonly complaints = new Map<string, string>();

  get ready(): boolean {
    return this.complaints.size === 0;
  }

  get reasons(): readonly string[] {
    return [...this.complaints].map(([part, reason]) => `${part}: ${reason}`);
  }

  complain(part: string, reason: string): void {
    this.complaints.set(part, reason);
  }

  clear(part: string): void {
    this.complaints.delete(part);
  }
}
