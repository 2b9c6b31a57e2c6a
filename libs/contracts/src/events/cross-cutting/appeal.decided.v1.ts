import { Field, IsEventRef, IsInstant, IsListOfTexts, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const OUTCOME_VALUES = ['upheld', 'partly-upheld', 'dismissed', 'withdrawn'] as const;

@EventContract({
  code: 'appeal.decided',
  version: 1,
  zh: '申诉决定',
  en: 'Appeal decided',
  group: 'G',
  publishers: ['ndrc', 'energy', 'samr', 'gov'],
  consumers: ['ndrc', 'energy', 'telecom', 'finance', 'tax', 'evaluator'],
  articles: ['due process (inferred)'],
  evidence: '决定书',
  triggers: ['site.cleared', 'power-supply.restored', 'measure.reversed'],
  undoneBy: 'event.corrected',
  example: {
    appealEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    outcome: 'upheld',
    decidedAt: '2021-10-20T10:00:00+08:00',
    decisionNo: '示例决字〔2021〕1号',
  },
})
export class AppealDecidedV1 {
  @Field('申诉事件')
  @IsEventRef()
  appealEventId!: string;

  @Field('结果')
  @IsOneOf(OUTCOME_VALUES)
  outcome!: (typeof OUTCOME_VALUES)[number];

  @Field('决定时间')
  @IsInstant()
  decidedAt!: string;

  @Field('决定书文号')
  @IsText()
  decisionNo!: string;

  @Field('决定事项', { optional: true })
  @IsListOfTexts()
  orders?: string[];
}
