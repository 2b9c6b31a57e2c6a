import { Field, IsCalendarDate, IsListOfTexts, IsRatio, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'abnormal-load.detected',
  version: 1,
  zh: '异常用电告警',
  en: 'Abnormal load detected',
  group: 'B',
  publishers: ['energy'],
  consumers: ['ndrc', 'energy', 'telecom'],
  articles: ['(五)'],
  evidence: '模型版本, 特征值, 阈值',
  triggers: ['inspection.conducted', 'site.identified'],
  undoneBy: 'system-cause.recorded / site.cleared',
  example: {
    accountNo: '1500000000101',
    model: 'flat-load/1.0',
    score: 0.9,
    windowFrom: '2021-10-01',
    windowTo: '2021-10-28',
    reasons: ['lf>=0.95'],
  },
})
export class AbnormalLoadDetectedV1 {
  @Field('户号')
  @IsText()
  accountNo!: string;

  @Field('模型')
  @IsText()
  model!: string;

  @Field('得分')
  @IsRatio()
  score!: number;

  @Field('窗口起')
  @IsCalendarDate()
  windowFrom!: string;

  @Field('窗口止')
  @IsCalendarDate()
  windowTo!: string;

  @Field('理由')
  @IsListOfTexts()
  reasons!: string[];
}
