import { Field, IsDecimalString, IsEventRef, IsInstant, IsOneOf } from '../../fields';
import { EventContract } from '../event-contract';

const BASIS_VALUES = ['load', 'traffic', 'inspection', 'report'] as const;

@EventContract({
  code: 'site.restarted',
  version: 1,
  zh: '死灰复燃',
  en: 'Site restarted',
  group: 'A',
  publishers: ['ndrc', 'energy', 'telecom'],
  consumers: ['ndrc', 'energy', 'finance', 'samr'],
  articles: ['(十七)'],
  evidence: '监测记录 + 复核',
  triggers: ['power-supply.cut', 'rectification.ordered', 'case.referred'],
  contradicts: ['site.shut-down'],
  undoneBy: 'event.corrected',
  example: { detectedAt: '2021-10-20T10:00:00+08:00', basis: 'load', shutDownEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d' },
})
export class SiteRestartedV1 {
  @Field('发现时间')
  @IsInstant()
  detectedAt!: string;

  @Field('依据')
  @IsOneOf(BASIS_VALUES)
  basis!: (typeof BASIS_VALUES)[number];

  @Field('关停事件')
  @IsEventRef()
  shutDownEventId!: string;

  @Field('负荷', { unit: 'kW', optional: true })
  @IsDecimalString()
  loadKw?: string;
}
