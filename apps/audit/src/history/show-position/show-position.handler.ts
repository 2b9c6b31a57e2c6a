import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HistoryPosition } from '../history.response';
import { HistoryRows } from '../history-rows';
import { ShowPositionQuery } from './show-position.query';

@QueryHandler(ShowPositionQuery)
export class ShowPositionHandler implements IQueryHandler<ShowPositionQuery> {
  constructor(private readonly history: HistoryRows) {}

  execute(): Promise<HistoryPosition> {
    return this.history.position();
  }
}
