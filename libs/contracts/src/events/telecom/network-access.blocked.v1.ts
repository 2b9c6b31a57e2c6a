import { Field, IsEventRef, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const SCOPE_VALUES = ['dst-domain', 'src-ip', 'cabinet', 'line'] as const;

@EventContract({
  code: 'network-access.blocked',
  version: 1,
  zh: '断网/封堵',
  en: 'Network access blocked',
  group: 'C',
  publishers: ['telecom', 'cac'],
  consumers: ['ndrc', 'energy'],
  articles: ['(十九)', 'IM8-3'],
  evidence: '处置工单',
  triggers: ['site.shut-down'],
  contradicts: ['pool-traffic.detected'],
  undoneBy: 'measure.reversed',
  example: {
    target: '203.0.113.21',
    scope: 'dst-domain',
    effectiveAt: '2021-10-20T10:00:00+08:00',
    basisEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    operator: 'grid/example-office',
  },
})
export class NetworkAccessBlockedV1 {
  @Field('处置对象')
  @IsText()
  target!: string;

  @Field('范围')
  @IsOneOf(SCOPE_VALUES)
  scope!: (typeof SCOPE_VALUES)[number];

  @Field('生效时间')
  @IsInstant()
  effectiveAt!: string;

  @Field('依据事件')
  @IsEventRef()
  basisEventId!: string;

  @Field('执行单位')
  @IsText()
  operator!: string;
}
