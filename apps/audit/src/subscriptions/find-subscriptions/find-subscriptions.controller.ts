import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { SubscriptionList } from '../subscription.response';
import { FindSubscriptionsQuery } from './find-subscriptions.query';

@ApiTags('subscriptions')
@Access({ read: 'subscription', unrecorded: 'settings of the own agency, nothing of anybody' })
@Controller('v1/subscriptions')
export class FindSubscriptionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Subscriptions of your agency in your area' })
  @ApiOkResponse({ type: SubscriptionList })
  find(@CurrentReading() reading: Reading): Promise<SubscriptionList> {
    return this.queries.execute(new FindSubscriptionsQuery(reading));
  }
}
