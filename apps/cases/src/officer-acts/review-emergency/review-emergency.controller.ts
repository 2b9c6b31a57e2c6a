import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ActResponse } from '../act.response';
import { ReviewEmergencyCommand } from './review-emergency.command';
import { ReviewEmergencyRequest } from './review-emergency.request';

@ApiTags('emergency access')
@Access({ command: 'review-break-glass' })
@Controller('v1/emergencies/:emergencyId/review')
export class ReviewEmergencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Close the review of an emergency access; access that still lasts ends with it' })
  @ApiCreatedResponse({ type: ActResponse })
  @ApiProblems({
    403: 'Not your role, not your area, or your own emergency',
    404: 'There is no such emergency access',
    409: 'The review is closed',
    422: 'The request breaks its contract',
  })
  review(@Param('emergencyId') emergencyId: string, @Body() request: ReviewEmergencyRequest, @CurrentActor() actor: Actor): Promise<ActResponse> {
    return this.commands.execute(new ReviewEmergencyCommand(emergencyId, request, actor));
  }
}
