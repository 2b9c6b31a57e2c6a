import { Module, type Type } from '@nestjs/common';
import { findContract, type QuanlianEvent } from '@quanlian/contracts';
import { MessagingModule } from '@quanlian/messaging';
import { TestIssuer } from '@quanlian/testing';
import type { JWTPayload } from 'jose';
import { DataSource } from 'typeorm';
import { createService, type Service } from '../create-service';
import { DoorModule } from '../door/door.module';

@Module({ imports: [DoorModule.forService('energy'), MessagingModule.forRoot({ service: 'energy' })] })
class TestEnergyModule {}

export const GRID = { agency: 'energy', organ: 'grid', jurisdiction: '510000', rights: ['publish'] };

let count = 0;
/** A good event of the grid in Sichuan; every call gives another id. */
export function cutEvent(changes: object = {}): QuanlianEvent {
  const id = `0190b6a0-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
  const { idempotencykey: _key, recordedtime: _recorded, ...example } = findContract('power-supply.cut')!.example;
  return {
    ...example,
    id,
    source: '/energy/grid',
    agency: 'energy',
    organ: 'grid',
    jurisdiction: '513300',
    time: '2021-10-08T08:00:00+08:00',
    ...changes,
  } as QuanlianEvent;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
export interface Answer<T = any> {
  status: number;
  type: string;
  headers: Headers;
  body: T;
}

/** A whole energy service on a free port, with the issuer it trusts. */
export class TestService {
  private constructor(
    private readonly service: Service,
    private readonly issuer: TestIssuer,
    readonly url: string,
  ) {}

  static async start(databaseUrl: string, brokers: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<TestService> {
    const issuer = await TestIssuer.start();
    process.env.KAFKA_BROKERS = brokers.join(',');
    const env = {
      PORT: '0',
      DATABASE_URL: databaseUrl,
      KAFKA_BROKERS: brokers.join(','),
      OIDC_ISSUER: issuer.url,
      AUDIT_URL: 'https://audit.example/',
      LOG_LEVEL: 'fatal',
      ...more,
    };
    const service = await createService(TestEnergyModule, { service: 'energy', env });
    await service.app.listen(0, '127.0.0.1');
    return new TestService(service, issuer, (await service.app.getUrl()).replace('[::1]', '127.0.0.1'));
  }

  get dataSource(): DataSource {
    return this.get(DataSource);
  }

  get<T>(provider: Type<T>): T {
    return this.service.app.get(provider);
  }

  token(claims: JWTPayload = GRID): Promise<string> {
    return this.issuer.token(claims);
  }

  async publish(body: unknown, { claims = GRID as JWTPayload, type = 'application/cloudevents+json' } = {}): Promise<Answer> {
    const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    return this.ask('/v1/events', { method: 'POST', body: bytes as string, headers: { 'content-type': type } }, claims);
  }

  async ask(path: string, request: RequestInit = {}, claims: JWTPayload | null = GRID): Promise<Answer> {
    const authorization: Record<string, string> = claims ? { authorization: `Bearer ${await this.token(claims)}` } : {};
    const response = await fetch(`${this.url}${path}`, { ...request, headers: { ...(request.headers as Record<string, string>), ...authorization } });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, headers: response.headers, body: type.includes('json') ? JSON.parse(text) : text };
  }

  async stop(): Promise<void> {
    await this.service.app.close();
    await this.issuer.stop();
  }
}
