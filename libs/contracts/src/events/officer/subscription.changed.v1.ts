import { Field, IsInstant, IsListOfTexts, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const CHANGE_VALUES = ['created', 'paused', 'resumed', 'secret-renewed', 'deleted', 'stopped'] as const;

@EventContract({
  code: 'subscription.changed',
  version: 1,
  zh: '订阅变更',
  en: 'A subscription of an outside system changed',
  group: 'H',
  publishers: ['system'],
  consumers: ['evaluator'],
  undoneBy: 'subscription.changed',
  example: {
    subscriptionId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    change: 'created',
    subscriber: 'energy/grid',
    by: 'energy/grid',
    filter: ['type=power-supply.cut'],
    at: '2021-10-20T10:00:00+08:00',
  },
})
export class SubscriptionChangedV1 {
  @Field('订阅编号')
  @IsText()
  subscriptionId!: string;

  @Field('变更')
  @IsOneOf(CHANGE_VALUES)
  change!: (typeof CHANGE_VALUES)[number];

  @Field('订阅系统')
  @IsText()
  subscriber!: string;

  @Field('变更人')
  @IsText()
  by!: string;

  @Field('筛选', { optional: true })
  @IsListOfTexts()
  filter?: string[];

  @Field('原因', { optional: true })
  @IsText()
  reason?: string;

  @Field('时间')
  @IsInstant()
  at!: string;
}
