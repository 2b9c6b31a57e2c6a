import { Module } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { MessagingModule } from '@quanlian/messaging';
import { createService, DoorModule, type Service } from '@quanlian/service-kit';
import { testBrokers, testDatabase, TestIssuer } from '@quanlian/testing';
import { DataSource } from 'typeorm';
import { ApprovalModule } from '../approval.module';
import { ExpireProposalsCommand } from '../expire-proposals/expire-proposals.command';
import { APPROVAL_MIGRATIONS } from '../store/approval.migration';

@Module({
  imports: [
    DoorModule.forService('energy'),
    MessagingModule.forRoot({ service: 'energy' }),
    ApprovalModule.with({ publishes: ['cut', 'surcharge'] }),
  ],
})
class ApprovingEnergyModule {}

export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
  body: any;
}

/** For specs: an energy service on a free port that decides on power cuts and surcharges. */
export class ApprovalService {
  private constructor(
    private readonly service: Service,
    private readonly issuer: TestIssuer,
    private readonly url: string,
  ) {}

  static async start(): Promise<ApprovalService> {
    const issuer = await TestIssuer.start();
    process.env.KAFKA_BROKERS = testBrokers().join(',');
    const env = {
      PORT: '0',
      DATABASE_URL: await testDatabase(),
      KAFKA_BROKERS: process.env.KAFKA_BROKERS,
      OIDC_ISSUER: issuer.url,
      LOG_LEVEL: 'fatal',
    };
    const service = await createService(ApprovingEnergyModule, { service: 'energy', migrations: APPROVAL_MIGRATIONS, env });
    await service.app.listen(0, '127.0.0.1');
    return new ApprovalService(service, issuer, (await service.app.getUrl()).replace('[::1]', '127.0.0.1'));
  }

  get dataSource(): DataSource {
    return this.service.app.get(DataSource);
  }

  expire(): Promise<number> {
    return this.service.app.get(CommandBus).execute(new ExpireProposalsCommand());
  }

  async ask(claims: object, path: string, body?: object): Promise<Answer> {
    const headers = { authorization: `Bearer ${await this.issuer.token({ ...claims })}`, ...(body && { 'content-type': 'application/json' }) };
    const response = await fetch(`${this.url}/v1/approvals${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  }

  async stop(): Promise<void> {
    await this.service.app.close();
    await this.issuer.stop();
  }
}
