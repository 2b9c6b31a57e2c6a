import { Controller, HttpCode, Param, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { DeleteSubscriptionCommand } from './delete-subscription.command';

@ApiTags('subscriptions')
@Access({ command: 'manage-subscriptions' })
@Controller('v1/subscriptions/:id')
export class DeleteSubscriptionController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'End it for good' })
  @ApiNoContentResponse()
  @ApiProblems({ 404: 'No such subscription of your agency in your area' })
  remove(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<void> {
    return this.commands.execute(new DeleteSubscriptionCommand(id, reading));
  }
}
