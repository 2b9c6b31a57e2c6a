import { Field, IsInstant, IsKeyString, IsOneOf, IsRatio, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const METHOD_VALUES = ['static-record', 'radius', 'idc-record', 'whois', 'field'] as const;
const NAT_VALUES = ['none', 'static-nat', 'cgnat'] as const;

@EventContract({
  code: 'ip-attribution.resolved',
  version: 1,
  zh: 'IP定位落地',
  en: 'IP address attributed to a subscriber',
  group: 'C',
  publishers: ['telecom', 'cac'],
  consumers: ['ndrc', 'energy', 'telecom'],
  articles: ['(十九)'],
  evidence: '备案/认证日志引用, 时间段',
  triggers: ['site.identified'],
  undoneBy: 'event.corrected',
  example: {
    ip: '203.0.113.21',
    from: '2021-10-20T10:00:00+08:00',
    subscriberKey: 'uscc:91150622MAYX0A110G',
    installAddress: '示例产业园1号',
    divisionCode: '150622',
    method: 'static-record',
    nat: 'none',
    confidence: 0.9,
  },
})
export class IpAttributionResolvedV1 {
  @Field('IP')
  @IsText()
  ip!: string;

  @Field('起')
  @IsInstant()
  from!: string;

  @Field('止', { optional: true })
  @IsInstant()
  to?: string;

  @Field('用户主体')
  @IsKeyString()
  subscriberKey!: string;

  @Field('装机地址')
  @IsText()
  installAddress!: string;

  @Field('行政区划代码')
  @IsText()
  divisionCode!: string;

  @Field('方法')
  @IsOneOf(METHOD_VALUES)
  method!: (typeof METHOD_VALUES)[number];

  @Field('地址转换')
  @IsOneOf(NAT_VALUES)
  nat!: (typeof NAT_VALUES)[number];

  @Field('置信度')
  @IsRatio()
  confidence!: number;
}
