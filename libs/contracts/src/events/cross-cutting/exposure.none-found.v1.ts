import { Field, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const MEASURE_VALUES = ['credit', 'payment', 'tax', 'subsidy', 'market', 'grid-supply', 'application', 'licence'] as const;

@EventContract({
  code: 'exposure.none-found',
  version: 1,
  zh: '无涉情况反馈',
  en: 'No exposure found',
  group: 'G',
  publishers: ['finance', 'pbc', 'tax', 'mof', 'energy', 'telecom', 'samr', 'gov', 'ndrc', 'miit'],
  consumers: ['ndrc'],
  articles: ['(十八)', 'inferred'],
  evidence: '查询流水号',
  contradicts: ['credit.revoked', 'subsidy.paid', 'market-trade.settled'],
  undoneBy: 'event.corrected',
  example: { measure: 'credit', checkedAt: '2021-10-20T10:00:00+08:00', scope: '示例地区全部账户' },
})
export class ExposureNoneFoundV1 {
  @Field('措施')
  @IsOneOf(MEASURE_VALUES)
  measure!: (typeof MEASURE_VALUES)[number];

  @Field('核查时间')
  @IsInstant()
  checkedAt!: string;

  @Field('范围')
  @IsText()
  scope!: string;
}
