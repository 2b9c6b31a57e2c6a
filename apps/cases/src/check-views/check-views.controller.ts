import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '@quanlian/access';
import { CheckViewsQuery } from './check-views.query';
import { ViewCheckResponse } from './view-check.response';

@ApiTags('view check')
@Access({ read: 'operation', unrecorded: 'hashes, nothing of anybody' })
@Controller('v1/view-check')
export class CheckViewsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Hash of the live views beside the hash of the same views rebuilt from history' })
  @ApiOkResponse({ type: ViewCheckResponse })
  check(): Promise<ViewCheckResponse> {
    return this.queries.execute(new CheckViewsQuery());
  }
}
