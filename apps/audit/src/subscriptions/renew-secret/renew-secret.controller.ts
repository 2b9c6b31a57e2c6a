import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { SubscriptionWithSecret } from '../subscription.response';
import { RenewSecretCommand } from './renew-secret.command';

@ApiTags('subscriptions')
@Access({ command: 'subscribe' })
@Controller('v1/subscriptions/:id/secret')
export class RenewSecretController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Another secret, shown this once; the last one signs along for a day' })
  @ApiCreatedResponse({ type: SubscriptionWithSecret })
  @ApiProblems({ 404: 'No such subscription of your agency in your area' })
  renew(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<SubscriptionWithSecret> {
    return this.commands.execute(new RenewSecretCommand(id, reading));
  }
}
