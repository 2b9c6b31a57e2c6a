import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { SubscriptionResponse } from '../subscription.response';
import { ShowSubscriptionQuery } from './show-subscription.query';

@ApiTags('subscriptions')
@Access({ read: 'subscription', unrecorded: 'settings of the own agency, nothing of anybody' })
@Controller('v1/subscriptions/:id')
export class ShowSubscriptionController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'One subscription: its state, how far it is, and what it meets' })
  @ApiOkResponse({ type: SubscriptionResponse })
  @ApiProblems({ 404: 'No such subscription of your agency in your area' })
  show(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<SubscriptionResponse> {
    return this.queries.execute(new ShowSubscriptionQuery(id, reading));
  }
}
