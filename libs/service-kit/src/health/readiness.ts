import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DomainError, type FieldProblem } from '@quanlian/contracts';
import { MessagingHealth } from '@quanlian/messaging';
import { DataSource } from 'typeorm';

/** One of the things that readiness is made of. */
export interface ReadinessPart {
  name: string;
  /** degraded: it works, and somebody should look */
  status: 'up' | 'degraded' | 'down';
  detail?: string;
}

const PROBE_MS = 2_000;

/** What a service of its own has to say beside "ready"; none of it makes it unready. */
export abstract class ReadinessRemarks {
  abstract remarks(): readonly ReadinessPart[];
}

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
      ...(this.find(ReadinessRemarks)?.remarks() ?? []),
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
    const health = this.find(MessagingHealth);
    if (!health || health.ready) return { name: 'messaging', status: 'up' };
    return { name: 'messaging', status: 'down', detail: health.reasons.join('; ') };
  }

  private find<T>(type: abstract new (...args: never[]) => T): T | undefined {
    try {
      return this.modules.get<T>(type as Type<T>, { strict: false });
    } catch {
      return undefined;
    }
  }
}
