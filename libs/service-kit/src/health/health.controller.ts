import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@quanlian/access';
import { ApiProblems } from '../http/problem.response';
import { Readiness, type ReadinessPart } from './readiness';

@ApiTags('operation')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ operationId: 'live', summary: 'Whether the process runs; says nothing about what it depends on' })
  @ApiResponse({ status: 200, description: 'It runs' })
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('ready')
  @ApiOperation({ operationId: 'ready', summary: 'Whether the service can do its work' })
  @ApiResponse({ status: 200, description: 'Database and messaging work' })
  @ApiProblems({ 503: 'Something it depends on is down; `errors` names it' })
  async ready(): Promise<{ status: 'up'; checks: readonly ReadinessPart[] }> {
    return { status: 'up', checks: await this.readiness.check() };
  }
}
