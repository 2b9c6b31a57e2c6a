import { Field, IsInstant, IsKeyString, IsListOfTexts, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const DISPOSAL_VALUES = ['none', 'takedown', 'account-limit'] as const;

@EventContract({
  code: 'promotion.flagged',
  version: 1,
  zh: '违规宣传线索',
  en: 'Illegal promotion flagged',
  group: 'C',
  publishers: ['cac', 'samr'],
  consumers: ['ndrc', 'finance', 'cac'],
  articles: ['(八)', 'S003'],
  evidence: '网页快照哈希',
  triggers: ['fund-flow.flagged', 'site.identified'],
  undoneBy: 'event.corrected',
  example: {
    channel: 'web',
    urlHash: 'sha256:79b4d3d84bab5b9d6990c469f849c75cd78b8559039808368d005eb14a40867d',
    claims: ['ipfs', 'guaranteed-return'],
    capturedAt: '2021-10-20T10:00:00+08:00',
  },
})
export class PromotionFlaggedV1 {
  @Field('渠道')
  @IsText()
  channel!: string;

  @Field('网址哈希')
  @IsText()
  urlHash!: string;

  @Field('宣传内容')
  @IsListOfTexts()
  claims!: string[];

  @Field('取证时间')
  @IsInstant()
  capturedAt!: string;

  @Field('发布主体', { optional: true })
  @IsKeyString()
  publisherKey?: string;

  @Field('处置', { optional: true })
  @IsOneOf(DISPOSAL_VALUES)
  disposal?: (typeof DISPOSAL_VALUES)[number];
}
