import { Field, IsAnyObject, IsEventRef, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const EFFECT_VALUES = ['replace', 'retract'] as const;

@EventContract({
  code: 'event.corrected',
  version: 1,
  zh: '记录更正/撤回',
  en: 'Record corrected or retracted',
  group: 'G',
  publishers: ['any'],
  consumers: ['any'],
  articles: ['(四)', '数据真实全面'],
  evidence: '更正依据',
  undoneBy: 'event.corrected',
  example: {
    targetEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    effect: 'replace',
    replacement: { reason: '示例' },
    reason: '示例原因',
    knownAt: '2021-10-20T10:00:00+08:00',
  },
})
export class EventCorrectedV1 {
  @Field('目标事件')
  @IsEventRef()
  targetEventId!: string;

  @Field('效果')
  @IsOneOf(EFFECT_VALUES)
  effect!: (typeof EFFECT_VALUES)[number];

  @Field('替换内容', { optional: true })
  @IsAnyObject()
  replacement?: Record<string, unknown>;

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('获知时间')
  @IsInstant()
  knownAt!: string;
}
