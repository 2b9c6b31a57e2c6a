import { Module } from '@nestjs/common';
import { AccessRecorder } from '@quanlian/access';
import { ExportHistoryController } from './export-history/export-history.controller';
import { ExportHistoryHandler } from './export-history/export-history.handler';
import { FindHistoryController } from './find-history/find-history.controller';
import { FindHistoryHandler } from './find-history/find-history.handler';
import { HistoryRows } from './history-rows';
import { HistoryRepository } from './history.repository';
import { OnEveryEvent } from './record-event/on-every-event.consumer';
import { RecordHistoryAccess } from './record-history-access';
import { ShowHistoryBytesController } from './show-history-bytes/show-history-bytes.controller';
import { ShowHistoryBytesHandler } from './show-history-bytes/show-history-bytes.handler';
import { ShowHistoryEventController } from './show-history-event/show-history-event.controller';
import { ShowHistoryEventHandler } from './show-history-event/show-history-event.handler';
import { ShowPositionController } from './show-position/show-position.controller';
import { ShowPositionHandler } from './show-position/show-position.handler';

const queries = [FindHistoryHandler, ShowPositionHandler, ExportHistoryHandler, ShowHistoryEventHandler, ShowHistoryBytesHandler];

@Module({
  controllers: [FindHistoryController, ShowPositionController, ExportHistoryController, ShowHistoryEventController, ShowHistoryBytesController],
  providers: [HistoryRows, HistoryRepository, OnEveryEvent, { provide: AccessRecorder, useClass: RecordHistoryAccess }, ...queries],
  exports: [AccessRecorder],
})
export class HistoryModule {}
