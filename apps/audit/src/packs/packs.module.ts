import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module';
import { CasePackController } from './case-pack/case-pack.controller';
import { CasePackHandler } from './case-pack/case-pack.handler';
import { PackMaking } from './making/pack-making';
import { PeriodPackController } from './period-pack/period-pack.controller';
import { PeriodPackHandler } from './period-pack/period-pack.handler';
import { SamplePackController } from './sample-pack/sample-pack.controller';
import { SamplePackHandler } from './sample-pack/sample-pack.handler';
import { ReadVerifierController } from './verifier/read-verifier.controller';

@Module({
  imports: [LogModule],
  controllers: [ReadVerifierController, CasePackController, SamplePackController, PeriodPackController],
  providers: [PackMaking, CasePackHandler, SamplePackHandler, PeriodPackHandler],
})
export class PacksModule {}
