import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '@quanlian/access';
import { HistoryPosition } from '../history.response';
import { ShowPositionQuery } from './show-position.query';

@ApiTags('history')
@Access({ read: 'history', unrecorded: 'a count, nothing of anybody' })
@Controller('v1/history/position')
export class ShowPositionController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'How far the history has come' })
  @ApiOkResponse({ type: HistoryPosition })
  show(): Promise<HistoryPosition> {
    return this.queries.execute(new ShowPositionQuery());
  }
}
