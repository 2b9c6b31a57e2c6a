import { Field, IsCalendarDate, IsEventRef, IsListOfTexts, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const LIST_KIND_VALUES = ['serious-dishonesty', 'abnormal-operation', 'key-supervision', 'local'] as const;
const GRADE_VALUES = ['minor', 'general', 'serious'] as const;

@EventContract({
  code: 'credit-restriction.imposed',
  version: 1,
  zh: '失信约束/限制',
  en: 'Credit restriction imposed',
  group: 'F',
  publishers: ['samr', 'ndrc'],
  consumers: ['finance', 'tax', 'telecom', 'energy', 'mof'],
  articles: ['(九)', 'IM8-7'],
  evidence: '列入决定书, 告知/送达',
  undoneBy: 'credit-restriction.lifted',
  example: {
    listKind: 'serious-dishonesty',
    grade: 'minor',
    measures: ['key supervision'],
    legalBasis: '电力法',
    basisEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
  },
})
export class CreditRestrictionImposedV1 {
  @Field('名单类别')
  @IsOneOf(LIST_KIND_VALUES)
  listKind!: (typeof LIST_KIND_VALUES)[number];

  @Field('等级')
  @IsOneOf(GRADE_VALUES)
  grade!: (typeof GRADE_VALUES)[number];

  @Field('措施')
  @IsListOfTexts()
  measures!: string[];

  @Field('公示起', { optional: true })
  @IsCalendarDate()
  publicFrom?: string;

  @Field('公示止', { optional: true })
  @IsCalendarDate()
  publicUntil?: string;

  @Field('法律依据')
  @IsText()
  legalBasis!: string;

  @Field('依据事件')
  @IsEventRef()
  basisEventId!: string;
}
