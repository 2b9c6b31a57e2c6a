import { Field, IsEventRef, IsInstant, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'commitment.breached',
  version: 1,
  zh: '承诺违约认定',
  en: 'Breach of commitment decided',
  group: 'F',
  publishers: ['ndrc', 'miit'],
  consumers: ['samr', 'finance', 'tax', 'energy'],
  articles: ['(九)'],
  evidence: '认定书, 申辩记录',
  triggers: ['credit-restriction.imposed'],
  undoneBy: 'measure.reversed',
  example: {
    commitmentEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    basisEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    decidedAt: '2021-10-20T10:00:00+08:00',
    decisionNo: '示例决字〔2021〕1号',
  },
})
export class CommitmentBreachedV1 {
  @Field('承诺事件')
  @IsEventRef()
  commitmentEventId!: string;

  @Field('依据事件')
  @IsEventRef()
  basisEventId!: string;

  @Field('决定时间')
  @IsInstant()
  decidedAt!: string;

  @Field('决定书文号')
  @IsText()
  decisionNo!: string;
}
