import { Field, IsInstant, IsKeyString, IsListOfEventRefs, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const APPEAL_KIND_VALUES = ['objection', 'reconsideration', 'litigation', 'data-correction', 'credit-repair'] as const;

@EventContract({
  code: 'appeal.filed',
  version: 1,
  zh: '申诉/异议/复议提出',
  en: 'Appeal filed',
  group: 'G',
  publishers: ['ndrc', 'energy', 'samr', 'gov'],
  consumers: ['ndrc', 'energy', 'telecom', 'finance', 'tax', 'evaluator'],
  articles: ['due process (inferred)'],
  evidence: '申请书, 证据目录',
  triggers: ['appeal.decided'],
  undoneBy: 'appeal.decided(outcome=withdrawn)',
  example: {
    appealKind: 'objection',
    againstEventIds: ['0179c65f-3980-7ec1-8a14-127a62fac55d'],
    filedAt: '2021-10-20T10:00:00+08:00',
    filerKey: 'uscc:91150622MAYX0A110G',
    grounds: '误认',
    replyDueAt: '2021-10-20T10:00:00+08:00',
  },
})
export class AppealFiledV1 {
  @Field('申诉类别')
  @IsOneOf(APPEAL_KIND_VALUES)
  appealKind!: (typeof APPEAL_KIND_VALUES)[number];

  @Field('被申诉事件')
  @IsListOfEventRefs()
  againstEventIds!: string[];

  @Field('提出时间')
  @IsInstant()
  filedAt!: string;

  @Field('申诉人')
  @IsKeyString()
  filerKey!: string;

  @Field('理由')
  @IsText()
  grounds!: string;

  @Field('答复期限')
  @IsInstant()
  replyDueAt!: string;
}
