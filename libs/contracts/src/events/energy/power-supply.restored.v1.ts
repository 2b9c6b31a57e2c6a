import { Field, IsEventRef, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const CAUSE_VALUES = ['appeal-upheld', 'rectified', 'error', 'temporary'] as const;

@EventContract({
  code: 'power-supply.restored',
  version: 1,
  zh: '恢复供电',
  en: 'Power restored',
  group: 'B',
  publishers: ['energy'],
  consumers: ['ndrc', 'telecom', 'finance', 'gov'],
  articles: ['(十二)', 'reversal'],
  evidence: '恢复审批单, 送电记录',
  triggers: ['measure.reversed'],
  contradicts: ['power-supply.cut'],
  undoneBy: 'power-supply.cut (new)',
  example: {
    effectiveAt: '2021-10-20T10:00:00+08:00',
    cause: 'appeal-upheld',
    restoresEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    approvedBy: 'of-0301',
  },
})
export class PowerSupplyRestoredV1 {
  @Field('生效时间')
  @IsInstant()
  effectiveAt!: string;

  @Field('户号', { optional: true })
  @IsText()
  accountNo?: string;

  @Field('线路', { optional: true })
  @IsText()
  lineId?: string;

  @Field('原因')
  @IsOneOf(CAUSE_VALUES)
  cause!: (typeof CAUSE_VALUES)[number];

  @Field('被恢复的停电事件')
  @IsEventRef()
  restoresEventId!: string;

  @Field('批准人')
  @IsText()
  approvedBy!: string;
}
