import { Module } from '@nestjs/common';
import { PolicyPacks } from '@quanlian/obligations';
import { PolicyPacksModule } from '@quanlian/policy-packs';
import { ReadinessRemarks } from '@quanlian/service-kit';
import { HistoryRows } from '../history/history-rows';
import { WatchArrears } from './arrears/watch-arrears';
import { DueLeaves } from './leaves/due-leaves';
import { EventLeaves } from './leaves/event-leaves';
import { LeafRepository } from './leaves/leaf.repository';
import { RecordLeaves } from './leaves/record-leaves';
import { LogRemarks } from './log-remarks';
import { LogSettings, logSettingsOf } from './log-settings';
import { ProofFiles } from './proving/proof-files';
import { ProveEventController } from './proving/prove-event.controller';
import { ProveEventHandler } from './proving/prove-event.handler';
import { ReadLogFilesController } from './reading/read-log-files.controller';
import { HttpAuthority } from './stamping/http-authority';
import { StampFiles } from './stamping/stamp-files';
import { StampHeads } from './stamping/stamp-heads';
import { StampSettings, stampSettingsOf } from './stamping/stamp-settings';
import { StampRepository } from './stamping/stamp.repository';
import { TimeStampAuthority } from './stamping/time-stamp-authority';
import { LogStatements } from './statements/log-statements';
import { releaseStatements } from './statements/release-statements';
import { Witnesses } from './witnessing/witnesses';
import { KeepLog } from './writing/keep-log';
import { OpenLog } from './writing/open-log';
import { withWorkingSm2 } from './writing/sm2-line';

const settings = { provide: LogSettings, useFactory: () => withWorkingSm2(logSettingsOf(process.env)) };
const statements = {
  provide: LogStatements,
  useFactory: (log: LogSettings, packs: PolicyPacks) => new LogStatements(releaseStatements(log, packs)),
  inject: [LogSettings, PolicyPacks],
};

const remarks = { provide: ReadinessRemarks, useClass: LogRemarks };
const stampSettings = { provide: StampSettings, useFactory: () => stampSettingsOf(process.env) };
const authority = { provide: TimeStampAuthority, useClass: HttpAuthority };

@Module({
  imports: [PolicyPacksModule],
  controllers: [ReadLogFilesController, ProveEventController],
  exports: [LogSettings, PolicyPacksModule],
  providers: [
    settings,
    statements,
    remarks,
    stampSettings,
    authority,
    EventLeaves,
    DueLeaves,
    LeafRepository,
    RecordLeaves,
    Witnesses,
    OpenLog,
    KeepLog,
    WatchArrears,
    StampRepository,
    StampFiles,
    StampHeads,
    HistoryRows,
    ProofFiles,
    ProveEventHandler,
  ],
})
export class LogModule {}
