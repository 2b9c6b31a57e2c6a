import { Field, IsCount, IsEventRef, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const WAIVED_BECAUSE_VALUES = ['cleared', 'officer'] as const;

@EventContract({
  code: 'obligation.waived',
  version: 1,
  zh: '义务豁免',
  en: 'Obligation waived',
  group: 'H',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  undoneBy: 'event.corrected',
  example: { caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1', policyId: 'N1283-13-1', waivedBecause: 'cleared' },
})
export class ObligationWaivedV1 {
  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('政策编号')
  @IsText()
  policyId!: string;

  @Field('期次', { optional: true })
  @IsCount()
  instance?: number;

  @Field('豁免原因')
  @IsOneOf(WAIVED_BECAUSE_VALUES)
  waivedBecause!: (typeof WAIVED_BECAUSE_VALUES)[number];

  @Field('引起事件', { optional: true })
  @IsEventRef()
  becauseEventId?: string;

  @Field('原因', { optional: true })
  @IsText()
  reason?: string;

  @Field('经办人', { optional: true })
  @IsText()
  by?: string;

  @Field('复核人', { optional: true })
  @IsText()
  second?: string;
}
