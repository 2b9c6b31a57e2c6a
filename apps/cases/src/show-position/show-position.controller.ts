import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '@quanlian/access';
import { PositionResponse } from './position.response';
import { ShowPositionQuery } from './show-position.query';

@ApiTags('cases')
@Access({ read: 'case', unrecorded: 'a count, nothing of anybody' })
@Controller('v1/events-position')
export class ShowPositionController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The last arrival number of this service' })
  @ApiOkResponse({ type: PositionResponse })
  show(): Promise<PositionResponse> {
    return this.queries.execute(new ShowPositionQuery());
  }
}
