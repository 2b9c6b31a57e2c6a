import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module';
import { SamplingModule } from '../sampling/sampling.module';
import { CasePackController } from './case-pack/case-pack.controller';
import { CasePackHandler } from './case-pack/case-pack.handler';
import { PackMaking } from './making/pack-making';
import { PeriodPackController } from './period-pack/period-pack.controller';
import { PeriodPackHandler } from './period-pack/period-pack.handler';
import { SamplePackController } from './sample-pack/sample-pack.controller';
import { SamplePackHandler } from './sample-pack/sample-pack.handler';
import { PlanPackController } from './plan-pack/plan-pack.controller';
import { PlanPackHandler } from './plan-pack/plan-pack.handler';
import { ReadVerifierController } from './verifier/read-verifier.controller';

@Module({
  imports: [LogModule, SamplingModule],
  controllers: [ReadVerifierController, CasePackController, SamplePackController, PeriodPackController, PlanPackController],
  providers: [PackMaking, CasePackHandler, SamplePackHandler, PeriodPackHandler, PlanPackHandler],
})
export class PacksModule {}
