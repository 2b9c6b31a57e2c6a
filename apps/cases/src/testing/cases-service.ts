import { Module, Type } from '@nestjs/common';
import { purposeFor } from '@quanlian/access';
import type { CaseFile } from '@quanlian/case-file';
import { typeName, type QuanlianEvent } from '@quanlian/contracts';
import { MessagingModule } from '@quanlian/messaging';
import type { ReceivedEvent } from '@quanlian/messaging';
import { UnitOfWork } from '@quanlian/persistence';
import { createService, DoorModule } from '@quanlian/service-kit';
import type { Service } from '@quanlian/service-kit';
import { testBrokers, testDatabase, TestIssuer } from '@quanlian/testing';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { CASES_MIGRATIONS } from '../../migrations';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { CaseFilesConsumer } from '../case-files/case-files.consumer';
import { FoldStale } from '../case-files/fold-stale';
import { clockOf } from '../case-files/refresh-cases';
import { CASES } from '../cases.module';
import { momentOf } from '../moments/moment';
import { ReadCase } from '../moments/read-case';
import { received } from './received';

/** Without its consumer: a spec hands over the batches itself, and nothing that other specs publish comes in. */
@Module({ ...CASES, imports: [...CASES.imports, DoorModule.forService('cases'), MessagingModule.forRoot({ service: 'cases' })] })
class FedCasesModule {}

/** A liaison officer of the whole nation. */
export const OFFICER = {
  officer: 'of-0001',
  role: 'provincial-lead',
  agency: 'ndrc',
  organ: 'prov-lead',
  jurisdiction: '000000',
  rights: ['backfill'],
};

/** The one who agrees. */
export const SECOND = { ...OFFICER, officer: 'of-0009' };

/** A liaison officer of the county where `aSite` is. */
export const LIAISON = { officer: 'of-0101', role: 'county-liaison', agency: 'gov', organ: 'county', jurisdiction: '150622', rights: [] as string[] };

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
export interface Answer<T = any> {
  status: number;
  text: string;
  body: T;
}

function usualPurpose(claims: object): Record<string, string> {
  const purpose = purposeFor({ subject: 'test', rights: [], ...claims });
  return purpose ? { 'ql-purpose': purpose } : {};
}

/** For specs: the case service on a database of its own, fed by hand. */
export class CasesService {
  private readonly returned = new Set<string>();

  private constructor(
    private readonly service: Service,
    private readonly issuer: TestIssuer,
    private readonly url: string,
    /** as an administrator of the database */
    readonly databaseUrl: string,
  ) {}

  /** On a database that an earlier one left, if any. */
  static async start(databaseUrl?: string): Promise<CasesService> {
    const issuer = await TestIssuer.start();
    process.env.KAFKA_BROKERS = testBrokers().join(',');
    const env = {
      PORT: '0',
      DATABASE_URL: databaseUrl ?? (await testDatabase()),
      KAFKA_BROKERS: process.env.KAFKA_BROKERS,
      OIDC_ISSUER: issuer.url,
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
    };
    const service = await createService(FedCasesModule, { service: 'cases', migrations: CASES_MIGRATIONS, extensions: ['pg_trgm'], env });
    await service.app.listen(0, '127.0.0.1');
    return new CasesService(service, issuer, (await service.app.getUrl()).replace('[::1]', '127.0.0.1'), env.DATABASE_URL);
  }

  /** One batch in one transaction, as the consumer runtime hands it over; what it publishes waits for `comeBack`. */
  async feed(...batch: readonly ReceivedEvent[]): Promise<void> {
    await this.run((em) => this.service.app.get(CaseFilesConsumer).handleBatch(em, batch));
    await this.service.app.get(FoldStale).drain();
  }

  /** What this service published itself comes back over its topic, until nothing new is said. */
  async comeBack(): Promise<void> {
    for (;;) {
      const rows = await this.run((em) =>
        em.query<{ event_id: string; bytes: Buffer; accepted_at: Date }[]>(
          `select event_id, bytes, accepted_at from accepted order by accepted_at, event_id`,
        ),
      );
      const fresh = rows.filter((row) => !this.returned.has(row.event_id));
      if (fresh.length === 0) return;
      fresh.forEach((row) => this.returned.add(row.event_id));
      await this.feed(...fresh.map((row) => received(JSON.parse(row.bytes.toString('utf8')) as QuanlianEvent, row.accepted_at.getTime())));
    }
  }

  async tell(...events: readonly QuanlianEvent[]): Promise<void> {
    await this.feed(...events.map((event) => received(event)));
    await this.comeBack();
  }

  run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.service.app.get(UnitOfWork).run(work);
  }

  /** A part of the service itself. */
  of<T>(part: Type<T>): T {
    return this.service.app.get(part);
  }

  /** What this service has published under a code, the newest last. */
  async published(code: string): Promise<QuanlianEvent[]> {
    const rows = await this.run((em) =>
      em.query<{ bytes: Buffer }[]>(`select bytes from accepted where type = $1 order by accepted_at, event_id`, [typeName(code)]),
    );
    return rows.map(({ bytes }) => JSON.parse(bytes.toString('utf8')) as QuanlianEvent);
  }

  /** Time passes for rows that nobody else may change, not even the service. */
  async asAdministrator(sql: string): Promise<void> {
    const administrator = new Client({ connectionString: this.databaseUrl });
    await administrator.connect();
    await administrator.query(sql);
    await administrator.end();
  }

  /** What a reader of this case gets now. */
  async caseFile(em: EntityManager, { caseId }: { caseId: string }): Promise<CaseFile> {
    const moment = momentOf({}, await clockOf(em), Number.MAX_SAFE_INTEGER);
    const name = await this.service.app.get(CaseNameRepository).named(em, caseId);
    return (await this.service.app.get(ReadCase).read(em, name!, moment))!.file;
  }

  /** What PostgreSQL shows a reader, without any condition of the application. */
  readAs<T>(settings: Readonly<Record<string, string>>, work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.service.app.get(UnitOfWork).readAs(settings, work);
  }

  /** For the usual purpose of the role, unless the spec is about purposes. */
  get(path: string, claims: object = OFFICER, headers: Record<string, string> = usualPurpose(claims)): Promise<Answer> {
    return this.ask(path, { headers }, claims);
  }

  post(path: string, body: object, claims: object = OFFICER): Promise<Answer> {
    return this.ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }, claims);
  }

  async stop(): Promise<void> {
    await this.service.app.close();
    await this.issuer.stop();
  }

  /** A whole answer as it came, headers included. */
  async answer(method: string, path: string, claims: object, headers: Record<string, string> = {}, body?: object): Promise<Response> {
    const authorization = `Bearer ${await this.issuer.token({ ...claims })}`;
    const content = body && { body: JSON.stringify(body), headers: { ...headers, authorization, 'content-type': 'application/json' } };
    return fetch(`${this.url}${path}`, { method, headers: { ...headers, authorization }, ...content });
  }

  private async ask(path: string, request: { method?: string; body?: string; headers?: Record<string, string> }, claims: object): Promise<Answer> {
    const authorization = `Bearer ${await this.issuer.token({ ...claims })}`;
    const response = await fetch(`${this.url}${path}`, { ...request, headers: { ...request.headers, authorization } });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as unknown };
  }
}
