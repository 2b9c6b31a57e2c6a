import { Field, IsEventRef, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'dispute.raised',
  version: 1,
  zh: '提出争议',
  en: 'Dispute raised',
  group: 'H',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  undoneBy: 'dispute.withdrawn',
  example: {
    disputeId: 'd-1',
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    disputedEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    grounds: '误认',
    by: 'of-0001',
  },
})
export class DisputeRaisedV1 {
  @Field('争议编号')
  @IsText()
  disputeId!: string;

  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('争议事件')
  @IsEventRef()
  disputedEventId!: string;

  @Field('登记事项', { optional: true })
  @IsText()
  field?: string;

  @Field('理由')
  @IsText()
  grounds!: string;

  @Field('经办人')
  @IsText()
  by!: string;
}
