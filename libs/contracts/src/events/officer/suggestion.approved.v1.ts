import { Field, IsEventRef, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'suggestion.approved',
  version: 1,
  zh: '归属建议批准',
  en: 'Suggested attribution approved',
  group: 'H',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  undoneBy: 'event.corrected',
  example: { eventId: '0179c65f-3980-7ec1-8a14-127a62fac55d', caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1', by: 'of-0001' },
})
export class SuggestionApprovedV1 {
  @Field('事件')
  @IsEventRef()
  eventId!: string;

  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('经办人')
  @IsText()
  by!: string;

  @Field('复核人', { optional: true })
  @IsText()
  second?: string;
}
