import { Field, IsEventRef, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const REASON_VALUES = ['exited', 'cleared', 'merged-duplicate'] as const;

@EventContract({
  code: 'project.delisted',
  version: 1,
  zh: '移出项目清单',
  en: 'Project taken off the list',
  group: 'A',
  publishers: ['ndrc'],
  consumers: ['energy', 'telecom', 'finance', 'tax', 'mof', 'samr', 'gov'],
  articles: ['(三)', '(十三)'],
  evidence: '移出审批单',
  triggers: ['surcharge.lifted'],
  contradicts: ['project.listed'],
  undoneBy: 'project.listed',
  example: {
    listVersion: '2021-10',
    reason: 'exited',
    effectiveAt: '2021-10-20T10:00:00+08:00',
    listedEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
  },
})
export class ProjectDelistedV1 {
  @Field('清单版本')
  @IsText()
  listVersion!: string;

  @Field('原因')
  @IsOneOf(REASON_VALUES)
  reason!: (typeof REASON_VALUES)[number];

  @Field('生效时间')
  @IsInstant()
  effectiveAt!: string;

  @Field('列入事件')
  @IsEventRef()
  listedEventId!: string;
}
