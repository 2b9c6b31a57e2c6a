import { Field, IsCount, IsDecimalString, IsInstant, IsOneOf } from '../../fields';
import { EventContract } from '../event-contract';

const VERIFIED_BY_VALUES = ['self', 'gov', 'grid', 'joint'] as const;

@EventContract({
  code: 'site.shut-down',
  version: 1,
  zh: '关停完成',
  en: 'Site shut down',
  group: 'A',
  publishers: ['ndrc', 'gov', 'energy'],
  consumers: ['energy', 'telecom', 'finance', 'tax', 'evaluator'],
  articles: ['(十七)', 'QH', 'XJ', 'YN'],
  evidence: '关停确认单, 停电后表计读数, 设备拆除照片哈希',
  triggers: ['project.delisted', 'surcharge.lifted'],
  contradicts: ['project-record.updated'],
  undoneBy: 'site.restarted (relapse) / event.corrected (never stopped)',
  example: { shutDownAt: '2021-10-20T10:00:00+08:00', verifiedBy: 'self' },
})
export class SiteShutDownV1 {
  @Field('关停时间')
  @IsInstant()
  shutDownAt!: string;

  @Field('拆除台数', { optional: true })
  @IsCount()
  unitsRemoved?: number;

  @Field('核验方')
  @IsOneOf(VERIFIED_BY_VALUES)
  verifiedBy!: (typeof VERIFIED_BY_VALUES)[number];

  @Field('残余负荷', { unit: 'kW', optional: true })
  @IsDecimalString()
  residualLoadKw?: string;
}
