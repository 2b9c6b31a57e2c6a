import { Field, IsEventRef, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'dispute.upheld',
  version: 1,
  zh: '争议成立',
  en: 'Dispute upheld',
  group: 'H',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  undoneBy: 'event.corrected',
  example: {
    disputeId: 'd-1',
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    disputedEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    reason: '示例原因',
    by: 'of-0001',
  },
})
export class DisputeUpheldV1 {
  @Field('争议编号')
  @IsText()
  disputeId!: string;

  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('争议事件')
  @IsEventRef()
  disputedEventId!: string;

  @Field('更正事件', { optional: true })
  @IsEventRef()
  correctionEventId?: string;

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('经办人')
  @IsText()
  by!: string;
}
