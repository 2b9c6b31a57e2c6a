import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { SubscriptionResponse } from '../subscription.response';
import { PauseSubscriptionCommand } from './pause-subscription.command';

@ApiTags('subscriptions')
@Access({ command: 'manage-subscriptions' })
@Controller('v1/subscriptions/:id/pause')
export class PauseSubscriptionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Send nothing until it is resumed; nothing is lost' })
  @ApiCreatedResponse({ type: SubscriptionResponse })
  @ApiProblems({ 404: 'No such subscription of your agency in your area' })
  pause(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<SubscriptionResponse> {
    return this.commands.execute(new PauseSubscriptionCommand(id, reading));
  }
}
