import { Field, IsInstant, IsListOfEventRefs, IsOneOf, IsRatio, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const METHOD_VALUES = ['pool-traffic', 'load', 'generation', 'report', 'tax', 'fund-flow', 'platform'] as const;
const MINING_TYPE_VALUES = ['sha256-asic', 'gpu', 'storage-post', 'storage-pospace', 'mixed', 'unknown'] as const;

@EventContract({
  code: 'site.identified',
  version: 1,
  zh: '疑似矿场识别',
  en: 'Suspected site identified',
  group: 'A',
  publishers: ['telecom', 'cac', 'energy', 'ndrc', 'finance'],
  consumers: ['ndrc', 'energy', 'telecom', 'finance', 'tax', 'gov'],
  articles: ['(三)', '(十九)'],
  evidence: '来源事件哈希链 + 至少一项监测记录',
  triggers: ['inspection.conducted', 'site.confirmed', 'site.cleared'],
  contradicts: ['data-centre.declared'],
  undoneBy: 'site.cleared',
  example: {
    method: 'pool-traffic',
    suspicion: 0.9,
    divisionCode: '150622',
    sourceEventIds: ['0179c65f-3980-7ec1-8a14-127a62fac55d'],
  },
})
export class SiteIdentifiedV1 {
  @Field('方法')
  @IsOneOf(METHOD_VALUES)
  method!: (typeof METHOD_VALUES)[number];

  @Field('疑似度')
  @IsRatio()
  suspicion!: number;

  @Field('挖矿类型', { optional: true })
  @IsOneOf(MINING_TYPE_VALUES)
  miningType?: (typeof MINING_TYPE_VALUES)[number];

  @Field('行政区划代码')
  @IsText()
  divisionCode!: string;

  @Field('首次发现时间', { optional: true })
  @IsInstant()
  firstSeenAt?: string;

  @Field('来源事件')
  @IsListOfEventRefs()
  sourceEventIds!: string[];
}
