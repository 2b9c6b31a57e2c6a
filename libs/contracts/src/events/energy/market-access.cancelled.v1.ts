import { Field, IsCalendarDate, IsOneOf, IsText, IsTrueOrFalse } from '../../fields';
import { EventContract } from '../event-contract';

const EXIT_KIND_VALUES = ['policy', 'voluntary', 'forced'] as const;

@EventContract({
  code: 'market-access.cancelled',
  version: 1,
  zh: '退出电力市场',
  en: 'Power-market access cancelled',
  group: 'B',
  publishers: ['energy'],
  consumers: ['ndrc', 'energy', 'finance'],
  articles: ['(十四)', 'IM8-2'],
  evidence: '退市公告/注销记录',
  triggers: ['market-trade.settled'],
  contradicts: ['market-trade.settled'],
  undoneBy: 'measure.reversed',
  example: { marketId: 'nm-market', participantNo: 'EX-P-1', effectiveFrom: '2021-10-20', exitKind: 'policy' },
})
export class MarketAccessCancelledV1 {
  @Field('市场')
  @IsText()
  marketId!: string;

  @Field('市场主体编号')
  @IsText()
  participantNo!: string;

  @Field('生效日期')
  @IsCalendarDate()
  effectiveFrom!: string;

  @Field('退出方式')
  @IsOneOf(EXIT_KIND_VALUES)
  exitKind!: (typeof EXIT_KIND_VALUES)[number];

  @Field('转代理购电', { optional: true })
  @IsTrueOrFalse()
  proxyPurchase?: boolean;

  @Field('不执行1.5倍电价', { optional: true })
  @IsTrueOrFalse()
  multiplierExempt?: boolean;
}
