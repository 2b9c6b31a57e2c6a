import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { ApiAct } from '../api-act.decorator';
import { OpenObligationCommand } from './open-obligation.command';
import { OpenObligationRequest } from './open-obligation.request';

@ApiTags('officer acts')
@Access({ command: 'open-obligation' })
@Controller('v1/cases/:caseId/obligations')
export class OpenObligationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiAct('Open an obligation whose class is a judgement')
  open(@Param('caseId') caseName: string, @Body() request: OpenObligationRequest, @CurrentActor() actor: Actor): Promise<ActResponse> {
    return this.commands.execute(new OpenObligationCommand(caseName, request, actor));
  }
}
