import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { SubscriptionResponse } from '../subscription.response';
import { positionOfCursor } from '../../history/history-cursor';
import { ResumeSubscriptionRequest } from './resume-subscription.request';
import { ResumeSubscriptionCommand } from './resume-subscription.command';

@ApiTags('subscriptions')
@Access({ command: 'manage-subscriptions' })
@Controller('v1/subscriptions/:id/resumption')
export class ResumeSubscriptionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Go on where it stopped, or behind a cursor of the feed' })
  @ApiCreatedResponse({ type: SubscriptionResponse })
  @ApiProblems({ 404: 'No such subscription of your agency in your area', 409: 'It has expired: renew it' })
  resume(@Param('id') id: string, @Body() { after }: ResumeSubscriptionRequest, @CurrentReading() reading: Reading): Promise<SubscriptionResponse> {
    return this.commands.execute(new ResumeSubscriptionCommand(id, after === undefined ? undefined : positionOfCursor(after), reading));
  }
}
