import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ActResponse } from '../act.response';
import { EndUnmaskingCommand } from './end-unmasking.command';
import { EndUnmaskingRequest } from './end-unmasking.request';

@ApiTags('officer acts')
@Access({ command: 'decide-act' })
@Controller('v1/unmaskings/:unmaskingId/withdrawal')
export class EndUnmaskingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({
    summary: 'End an unmasking before its time',
    description: 'By the officer who has it, or by one who may approve such a thing. Its id is that of the proposal.',
  })
  @ApiCreatedResponse({ type: ActResponse })
  @ApiProblems({ 403: 'Not yours', 404: 'There is no such unmasking in your area', 409: 'It has ended', 422: 'The request breaks its contract' })
  end(@Param('unmaskingId') unmaskingId: string, @Body() request: EndUnmaskingRequest, @CurrentActor() actor: Actor): Promise<ActResponse> {
    return this.commands.execute(new EndUnmaskingCommand(unmaskingId, request, actor));
  }
}
