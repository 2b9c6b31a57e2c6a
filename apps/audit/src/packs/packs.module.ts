import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module';
import { CasePackController } from './case-pack/case-pack.controller';
import { CasePackHandler } from './case-pack/case-pack.handler';
import { PackMaking } from './making/pack-making';
import { ReadVerifierController } from './verifier/read-verifier.controller';

@Module({ imports: [LogModule], controllers: [ReadVerifierController, CasePackController], providers: [PackMaking, CasePackHandler] })
export class PacksModule {}
