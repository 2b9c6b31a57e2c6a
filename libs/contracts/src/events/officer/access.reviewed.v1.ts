import { Field, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const OUTCOME_VALUES = ['justified', 'unjustified'] as const;

@EventContract({
  code: 'access.reviewed',
  version: 1,
  zh: '紧急访问复核',
  en: 'Review of an emergency access closed',
  group: 'H',
  publishers: ['system'],
  consumers: ['evaluator'],
  undoneBy: 'event.corrected',
  example: {
    emergencyId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    actor: 'of-0101',
    by: 'of-0009',
    role: 'provincial-lead',
    outcome: 'justified',
    reason: '示例原因',
    at: '2021-10-20T10:00:00+08:00',
  },
})
export class AccessReviewedV1 {
  @Field('紧急访问编号')
  @IsText()
  emergencyId!: string;

  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('访问人')
  @IsText()
  actor!: string;

  @Field('复核人')
  @IsText()
  by!: string;

  @Field('复核人角色')
  @IsText()
  role!: string;

  @Field('结论')
  @IsOneOf(OUTCOME_VALUES)
  outcome!: (typeof OUTCOME_VALUES)[number];

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('时间')
  @IsInstant()
  at!: string;
}
