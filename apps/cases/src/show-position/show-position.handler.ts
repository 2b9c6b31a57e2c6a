import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { PositionResponse } from './position.response';
import { ShowPositionQuery } from './show-position.query';

@QueryHandler(ShowPositionQuery)
export class ShowPositionHandler implements IQueryHandler<ShowPositionQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: CaseEventRepository,
  ) {}

  execute(): Promise<PositionResponse> {
    return this.unitOfWork.run(async (em) => ({ position: await this.events.lastPosition(em) }));
  }
}
