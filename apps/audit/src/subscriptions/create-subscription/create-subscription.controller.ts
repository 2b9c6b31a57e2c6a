import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { SubscriptionWithSecret } from '../subscription.response';
import { CreateSubscriptionCommand } from './create-subscription.command';
import { CreateSubscriptionRequest } from './create-subscription.request';

@ApiTags('subscriptions')
@Access({ command: 'subscribe' })
@Controller('v1/subscriptions')
export class CreateSubscriptionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Have your own system told by webhook what the feed would tell it; the answer has the secret, this once' })
  @ApiCreatedResponse({ type: SubscriptionWithSecret })
  @ApiProblems({ 403: 'You are not shown the kind of key that you ask for', 422: 'The request breaks its contract, or the address is not called' })
  create(@Body() request: CreateSubscriptionRequest, @CurrentReading() reading: Reading): Promise<SubscriptionWithSecret> {
    return this.commands.execute(new CreateSubscriptionCommand(request, reading));
  }
}
