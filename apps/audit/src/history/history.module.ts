import { Module } from '@nestjs/common';
import { ExportHistoryController } from './export-history/export-history.controller';
import { FindHistoryController } from './find-history/find-history.controller';
import { FindHistory } from './find-history/find-history.query';
import { HistoryRepository } from './history.repository';
import { OnEveryEvent } from './record-event/on-every-event.consumer';
import { ShowHistoryEventController } from './show-history-event/show-history-event.controller';
import { ShowPositionController } from './show-position/show-position.controller';

@Module({
  controllers: [FindHistoryController, ShowPositionController, ExportHistoryController, ShowHistoryEventController],
  providers: [FindHistory, HistoryRepository, OnEveryEvent],
})
export class HistoryModule {}
