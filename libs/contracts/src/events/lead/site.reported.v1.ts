import { Field, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const CHANNEL_VALUES = ['platform', 'hotline-12398', 'letter', 'transfer', 'self-inspection', 'media'] as const;
const ALLEGED_VALUES = ['asic', 'gpu', 'storage', 'unknown'] as const;
const PROVENANCE_VALUES = ['verified', 'unverified'] as const;

@EventContract({
  code: 'site.reported',
  version: 1,
  zh: '线索举报受理',
  en: 'Report of a suspected site received',
  group: 'A',
  publishers: ['gov', 'ndrc', 'energy'],
  consumers: ['ndrc', 'energy', 'telecom', 'cac'],
  articles: ['(十二)', '(十九)', 'IM-PLATFORM'],
  evidence: '受理记录, 附件哈希; 举报人身份隔离存储',
  triggers: ['inspection.conducted', 'site.identified'],
  undoneBy: 'site.cleared',
  example: { channel: 'platform', reportedAt: '2021-10-20T10:00:00+08:00', provenance: 'verified' },
})
export class SiteReportedV1 {
  @Field('渠道')
  @IsOneOf(CHANNEL_VALUES)
  channel!: (typeof CHANNEL_VALUES)[number];

  @Field('举报时间')
  @IsInstant()
  reportedAt!: string;

  @Field('地址原文', { optional: true })
  @IsText()
  addressText?: string;

  @Field('涉嫌类型', { optional: true })
  @IsOneOf(ALLEGED_VALUES)
  alleged?: (typeof ALLEGED_VALUES)[number];

  @Field('来源可靠性')
  @IsOneOf(PROVENANCE_VALUES)
  provenance!: (typeof PROVENANCE_VALUES)[number];

  @Field('甄别期限', { optional: true })
  @IsInstant()
  triageDueAt?: string;
}
