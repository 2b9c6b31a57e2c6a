import { Module } from '@nestjs/common';
import { EventLeaves } from './leaves/event-leaves';
import { LeafRepository } from './leaves/leaf.repository';
import { RecordLeaves } from './leaves/record-leaves';
import { LogSettings, logSettingsOf } from './log-settings';
import { ReadLogFilesController } from './reading/read-log-files.controller';
import { KeepLog } from './writing/keep-log';
import { OpenLog } from './writing/open-log';

@Module({
  controllers: [ReadLogFilesController],
  providers: [{ provide: LogSettings, useFactory: () => logSettingsOf(process.env) }, EventLeaves, LeafRepository, RecordLeaves, OpenLog, KeepLog],
})
export class LogModule {}
