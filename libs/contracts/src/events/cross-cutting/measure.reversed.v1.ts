import { Field, IsEventRef, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const MEASURE_VALUES = ['credit', 'payment', 'tax', 'subsidy', 'market', 'network', 'application', 'penalty', 'order', 'breach'] as const;
const CAUSE_VALUES = ['appeal-upheld', 'error', 'rectified', 'expired'] as const;

@EventContract({
  code: 'measure.reversed',
  version: 1,
  zh: '措施撤销/恢复',
  en: 'Measure reversed',
  group: 'G',
  publishers: ['energy', 'telecom', 'finance', 'pbc', 'tax', 'mof', 'samr', 'ndrc', 'gov', 'miit'],
  consumers: ['ndrc', 'evaluator'],
  articles: ['(九)', '(十二)', '(十四)', '(十五)', '(十六)', 'reversal'],
  evidence: '撤销决定书',
  undoneBy: 're-issue of the original measure',
  example: {
    reversesEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    measure: 'credit',
    effectiveAt: '2021-10-20T10:00:00+08:00',
    cause: 'appeal-upheld',
  },
})
export class MeasureReversedV1 {
  @Field('被撤销事件')
  @IsEventRef()
  reversesEventId!: string;

  @Field('措施')
  @IsOneOf(MEASURE_VALUES)
  measure!: (typeof MEASURE_VALUES)[number];

  @Field('生效时间')
  @IsInstant()
  effectiveAt!: string;

  @Field('原因')
  @IsOneOf(CAUSE_VALUES)
  cause!: (typeof CAUSE_VALUES)[number];

  @Field('决定书文号', { optional: true })
  @IsText()
  decisionNo?: string;
}
