import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { ApiAct } from '../api-act.decorator';
import { ApproveSuggestionCommand } from './approve-suggestion.command';
import { ApproveSuggestionRequest } from './approve-suggestion.request';

@ApiTags('officer acts')
@Access({ command: 'approve-suggestion' })
@Controller('v1/cases/:caseId/suggestions/:eventId/approval')
export class ApproveSuggestionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiAct('Put an event that names no operator on this case: two different officers', {
    problems: { 409: 'The event has its place already' },
  })
  approve(
    @Param('caseId') caseName: string,
    @Param('eventId') eventId: string,
    @Body() request: ApproveSuggestionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ActResponse> {
    return this.commands.execute(new ApproveSuggestionCommand(caseName, eventId, request, actor));
  }
}
