import { Field, IsEventRef, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'obligation.opened-by-officer',
  version: 1,
  zh: '人工开立义务',
  en: 'Obligation opened by an officer',
  group: 'H',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  undoneBy: 'obligation.waived',
  example: {
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    policyId: 'N1283-13-1',
    triggerEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    by: 'of-0001',
  },
})
export class ObligationOpenedByOfficerV1 {
  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('政策编号')
  @IsText()
  policyId!: string;

  @Field('触发事件')
  @IsEventRef()
  triggerEventId!: string;

  @Field('经办人')
  @IsText()
  by!: string;

  @Field('原因', { optional: true })
  @IsText()
  reason?: string;
}
