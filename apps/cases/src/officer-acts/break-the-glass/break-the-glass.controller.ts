import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { BreakTheGlassCommand } from './break-the-glass.command';
import { BreakTheGlassRequest } from './break-the-glass.request';
import { GlassBrokenResponse } from './break-the-glass.response';

@ApiTags('emergency access')
@Access({ command: 'break-glass' })
@Controller('v1/cases/:caseId/break-glass')
export class BreakTheGlassController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({
    summary: 'Open one case outside your area in an emergency',
    description: 'It works at once, for a time, and alarms the lead; another lead reviews it. Asked again while it lasts, it answers with the same.',
  })
  @ApiCreatedResponse({ type: GlassBrokenResponse })
  @ApiProblems({
    403: 'Not your role, or not a named officer',
    404: 'There is no such case',
    409: 'You may open the case as it is',
    422: 'The request breaks its contract',
  })
  open(@Param('caseId') caseName: string, @Body() request: BreakTheGlassRequest, @CurrentActor() actor: Actor): Promise<GlassBrokenResponse> {
    return this.commands.execute(new BreakTheGlassCommand(caseName, request, actor));
  }
}
