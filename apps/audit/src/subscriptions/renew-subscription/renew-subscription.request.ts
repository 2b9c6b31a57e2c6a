import { LifetimeAsked } from '../subscription-lifetime';

export class RenewSubscriptionRequest {
  @LifetimeAsked()
  days?: number;
}
