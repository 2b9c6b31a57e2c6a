import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { FindTasksQuery } from './find-tasks.query';
import { FindTasksRequest } from './find-tasks.request';
import { TaskPage } from './task-page.response';

@ApiTags('boards')
@Access({ read: 'case' })
@Controller('v1/tasks')
export class FindTasksController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'What each agency owes in which case: duties, measures to be undone, contested records, decisions of meetings' })
  @ApiOkResponse({ type: TaskPage })
  @ApiProblems({ 422: 'A parameter cannot be read' })
  find(@Query() request: FindTasksRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<TaskPage>> {
    return this.queries.execute(new FindTasksQuery(request, reading));
  }
}
