import { Field, IsEventRef, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'view.changed',
  version: 1,
  zh: '结论变化',
  en: 'View of a case changed',
  group: 'I',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  articles: ['(四)'],
  undoneBy: 'event.corrected',
  example: {
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    becauseEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    caseFileHash: '79b4d3d84bab5b9d6990c469f849c75cd78b8559039808368d005eb14a40867d',
    reason: '示例原因',
  },
})
export class ViewChangedV1 {
  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('引起事件')
  @IsEventRef()
  becauseEventId!: string;

  @Field('案卷哈希')
  @IsText()
  caseFileHash!: string;

  @Field('原因')
  @IsText()
  reason!: string;
}
