import { Field, IsEventRef, IsInstant, IsOneOf } from '../../fields';
import { EventContract } from '../event-contract';

const REASON_VALUES = ['repaired', 'expired', 'revoked'] as const;

@EventContract({
  code: 'credit-restriction.lifted',
  version: 1,
  zh: '信用修复/解除',
  en: 'Credit restriction lifted',
  group: 'F',
  publishers: ['samr', 'ndrc'],
  consumers: ['finance', 'tax', 'telecom', 'energy', 'mof'],
  articles: ['(九)', 'reversal'],
  evidence: '修复决定',
  triggers: ['measure.reversed'],
  contradicts: ['credit-restriction.imposed'],
  undoneBy: 'credit-restriction.imposed (new)',
  example: { reason: 'repaired', effectiveAt: '2021-10-20T10:00:00+08:00', liftsEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d' },
})
export class CreditRestrictionLiftedV1 {
  @Field('原因')
  @IsOneOf(REASON_VALUES)
  reason!: (typeof REASON_VALUES)[number];

  @Field('生效时间')
  @IsInstant()
  effectiveAt!: string;

  @Field('被解除事件')
  @IsEventRef()
  liftsEventId!: string;
}
