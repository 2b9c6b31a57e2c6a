import { Field, IsEventRef, IsInstant, IsListOfEventRefs, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const REASON_VALUES = ['legitimate-business', 'malware-victim', 'wrong-attribution', 'duplicate', 'insufficient-evidence'] as const;

@EventContract({
  code: 'site.cleared',
  version: 1,
  zh: '排除澄清',
  en: 'Suspicion cleared',
  group: 'A',
  publishers: ['ndrc'],
  consumers: ['energy', 'telecom', 'finance', 'tax', 'pbc', 'mof', 'samr', 'miit', 'sasac', 'moe', 'gov'],
  articles: ['(三)', '(八)'],
  evidence: '复核报告, 业务凭证(作业日志/合同/PUE), 复议决定',
  triggers: ['power-supply.restored', 'measure.reversed', 'project.delisted', 'surcharge.lifted', 'credit-restriction.lifted'],
  contradicts: ['site.confirmed'],
  undoneBy: 'site.identified (fresh evidence only)',
  example: {
    clearedAt: '2021-10-20T10:00:00+08:00',
    reason: 'legitimate-business',
    clearsEventIds: ['0179c65f-3980-7ec1-8a14-127a62fac55d'],
    approverId: 'of-0001',
  },
})
export class SiteClearedV1 {
  @Field('澄清时间')
  @IsInstant()
  clearedAt!: string;

  @Field('原因')
  @IsOneOf(REASON_VALUES)
  reason!: (typeof REASON_VALUES)[number];

  @Field('被澄清事件')
  @IsListOfEventRefs()
  clearsEventIds!: string[];

  @Field('申诉事件', { optional: true })
  @IsEventRef()
  appealEventId?: string;

  @Field('批准人')
  @IsText()
  approverId!: string;
}
