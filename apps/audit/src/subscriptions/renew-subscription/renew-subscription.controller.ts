import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { SubscriptionResponse } from '../subscription.response';
import { RenewSubscriptionCommand } from './renew-subscription.command';
import { RenewSubscriptionRequest } from './renew-subscription.request';

@ApiTags('subscriptions')
@Access({ command: 'subscribe' })
@Controller('v1/subscriptions/:id/renewal')
export class RenewSubscriptionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Say that it is still wanted; one that expired goes on where it stopped' })
  @ApiCreatedResponse({ type: SubscriptionResponse })
  @ApiProblems({ 404: 'No such subscription of your agency in your area', 422: 'More days than are allowed' })
  renew(@Param('id') id: string, @Body() { days }: RenewSubscriptionRequest, @CurrentReading() reading: Reading): Promise<SubscriptionResponse> {
    return this.commands.execute(new RenewSubscriptionCommand(id, days, reading));
  }
}
