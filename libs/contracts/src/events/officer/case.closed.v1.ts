import { Field, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'case.closed',
  version: 1,
  zh: '结案',
  en: 'Case closed',
  group: 'H',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  undoneBy: 'case.opened (new episode)',
  example: { caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1', number: '2021-000001', reason: '示例原因', by: 'of-0001' },
})
export class CaseClosedV1 {
  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('案件编号')
  @IsText()
  number!: string;

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('经办人')
  @IsText()
  by!: string;

  @Field('复核人', { optional: true })
  @IsText()
  second?: string;
}
