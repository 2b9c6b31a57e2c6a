import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DomainError, type FieldProblem } from '@quanlian/contracts';
import { MessagingHealth } from '@quanlian/messaging';
import { DataSource } from 'typeorm';

export interface ReadinessPart {
  name: string;
  status: 'up' | 'down';
  detail?: string;
}

const PROBE_MS = 2_000;

export class NotReady extends DomainError {
  constructor(parts: readonly ReadinessPart[]) {
    const errors: FieldProblem[] = parts
      .filter(({ status }) => status === 'down')
      .map(({ name, detail }) => ({ pointer: `/checks/${name}`, code: `${name}.down`, detail: detail ?? 'does not answer' }));
    super('service.not-ready', 'unavailable', 'The service is not ready', `Not ready: ${errors.map(({ detail }) => detail).join('; ')}`, errors);
  }
}

/** Ready = the database answers, the broker is in reach, and nobody has asked the service to stop. */
@Injectable()
export class Readiness {
  private draining = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly modules: ModuleRef,
  ) {}

  /** From now on balancers send nothing new. */
  drain(): void {
    this.draining = true;
  }

  async check(): Promise<readonly ReadinessPart[]> {
    const parts = [
      await this.database(),
      this.messaging(),
      ...(this.draining ? [{ name: 'service', status: 'down', detail: 'the service is stopping' } as const] : []),
    ];
    if (parts.some(({ status }) => status === 'down')) throw new NotReady(parts);
    return parts;
  }

  private async database(): Promise<ReadinessPart> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('no answer')), PROBE_MS)));
    try {
      await Promise.race([this.dataSource.query('SELECT 1'), late]);
      return { name: 'database', status: 'up' };
    } catch {
      return { name: 'database', status: 'down', detail: 'the database does not answer' };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Looked up and not injected: a service without messaging is ready without it. */
  private messaging(): ReadinessPart {
    const health = this.messagingHealth();
    if (!health || health.ready) return { name: 'messaging', status: 'up' };
    return { name: 'messaging', status: 'down', detail: health.reasons.join('; ') };
  }

  private messagingHealth(): MessagingHealth | undefined {
    try {
      return this.modules.get(MessagingHealth, { strict: false });
    } catch {
      return undefined;
    }
  }
}
