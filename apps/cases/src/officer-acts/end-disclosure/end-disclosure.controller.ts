import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ActResponse } from '../act.response';
import { EndDisclosureCommand } from './end-disclosure.command';
import { EndDisclosureRequest } from './end-disclosure.request';

@ApiTags('officer acts')
@Access({ command: 'propose-act' })
@Controller('v1/disclosures/:disclosureId/withdrawal')
export class EndDisclosureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({
    summary: 'End a disclosure before its time',
    description:
      'By one officer who may propose such a thing where the case is: it takes something away from nobody. Its id is that of the proposal.',
  })
  @ApiCreatedResponse({ type: ActResponse })
  @ApiProblems({ 403: 'Not your role', 404: 'There is no such disclosure in your area', 409: 'It has ended', 422: 'The request breaks its contract' })
  end(@Param('disclosureId') disclosureId: string, @Body() request: EndDisclosureRequest, @CurrentActor() actor: Actor): Promise<ActResponse> {
    return this.commands.execute(new EndDisclosureCommand(disclosureId, request, actor));
  }
}
