import { applyDecorators, Injectable } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { LifetimeTooLong } from './subscription.errors';
import { DAY_MS, WebhookSettings } from './webhook-settings';

/** The field of a request that says how long a subscription is wanted. */
export const LifetimeAsked = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'for how many days it is wanted; WEBHOOK_LIFETIME_DAYS unless given' }),
    IsOptional(),
    Expects((value) => Number.isInteger(value) && Number(value) >= 1, 'a whole number of days'),
  );

/** How long a subscription lasts: nobody notices a forgotten one, and it goes on telling. */
@Injectable()
export class SubscriptionLifetime {
  constructor(private readonly settings: WebhookSettings) {}

  /** The end of one that begins, or is renewed, now. */
  endOf(days: number | undefined): Date {
    const longest = this.settings.longestLifetimeDays;
    if (days !== undefined && days > longest) throw new LifetimeTooLong(days, longest);
    return new Date(Date.now() + (days ?? this.settings.lifetimeDays) * DAY_MS);
  }
}
