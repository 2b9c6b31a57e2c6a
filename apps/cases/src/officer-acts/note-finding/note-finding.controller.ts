import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { ApiAct } from '../api-act.decorator';
import { NoteFindingCommand } from './note-finding.command';
import { NoteFindingRequest } from './note-finding.request';

@ApiTags('officer acts')
@Access({ command: 'note-finding' })
@Controller('v1/cases/:caseId/findings/notes')
export class NoteFindingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiAct('Note on a finding; it may resolve the finding, with a reason')
  note(@Param('caseId') caseName: string, @Body() request: NoteFindingRequest, @CurrentActor() actor: Actor): Promise<ActResponse> {
    return this.commands.execute(new NoteFindingCommand(caseName, request, actor));
  }
}
