import { Field, IsDecimalString, IsEventRef, IsInstant, IsOneOf, IsText, IsTrueOrFalse } from '../../fields';
import { EventContract } from '../event-contract';

const MODE_VALUES = ['cut', 'limit'] as const;

@EventContract({
  code: 'power-supply.cut',
  version: 1,
  zh: '停限电',
  en: 'Power cut or limited',
  group: 'B',
  publishers: ['energy'],
  consumers: ['ndrc', 'telecom', 'finance', 'gov', 'evaluator'],
  articles: ['(十)', '(十二)', 'YN'],
  evidence: '停电审批单, 停电通知书送达回证, 断点照片, 停电时刻表计读数',
  triggers: ['site.shut-down'],
  contradicts: ['load-profile.summarised', 'pool-traffic.detected'],
  undoneBy: 'power-supply.restored',
  example: {
    mode: 'cut',
    effectiveAt: '2021-10-20T10:00:00+08:00',
    basisEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    importantUser: true,
    operator: 'grid/example-office',
  },
})
export class PowerSupplyCutV1 {
  @Field('方式')
  @IsOneOf(MODE_VALUES)
  mode!: (typeof MODE_VALUES)[number];

  @Field('户号', { optional: true })
  @IsText()
  accountNo?: string;

  @Field('线路', { optional: true })
  @IsText()
  lineId?: string;

  @Field('限电功率', { unit: 'kW', optional: true })
  @IsDecimalString()
  limitKw?: string;

  @Field('生效时间')
  @IsInstant()
  effectiveAt!: string;

  @Field('依据事件')
  @IsEventRef()
  basisEventId!: string;

  @Field('通知送达时间', { optional: true })
  @IsInstant()
  noticeServedAt?: string;

  @Field('再次通知时间', { optional: true })
  @IsInstant()
  finalNoticeAt?: string;

  @Field('批准人', { optional: true })
  @IsText()
  approvedBy?: string;

  @Field('重要用户')
  @IsTrueOrFalse()
  importantUser!: boolean;

  @Field('执行单位')
  @IsText()
  operator!: string;
}
