import { Field, IsEventRef, IsText, IsTrueOrFalse } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'finding.noted',
  version: 1,
  zh: '线索批注',
  en: 'Finding noted by an officer',
  group: 'H',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  undoneBy: 'event.corrected',
  example: {
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    rule: 'XC10',
    aboutEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    resolves: true,
    reason: '示例原因',
    by: 'of-0001',
  },
})
export class FindingNotedV1 {
  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('规则')
  @IsText()
  rule!: string;

  @Field('所指事件')
  @IsEventRef()
  aboutEventId!: string;

  @Field('是否了结')
  @IsTrueOrFalse()
  resolves!: boolean;

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('经办人')
  @IsText()
  by!: string;
}
