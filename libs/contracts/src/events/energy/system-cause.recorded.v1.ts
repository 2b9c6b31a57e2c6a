import { Field, IsDecimalString, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const CAUSE_VALUES = ['inflow', 'dispatch', 'maintenance', 'fault', 'ecological-flow', 'curtailment', 'weather'] as const;

@EventContract({
  code: 'system-cause.recorded',
  version: 1,
  zh: '来水/调度/检修原因登记',
  en: 'Inflow, dispatch or maintenance cause recorded',
  group: 'B',
  publishers: ['energy'],
  consumers: ['energy', 'ndrc'],
  articles: ['(五)'],
  evidence: '调度令/水文日报/检修票',
  contradicts: ['generation-drop.detected', 'abnormal-load.detected'],
  undoneBy: 'event.corrected',
  example: { subjectCode: 'plant:sc-ex-01', cause: 'inflow', from: '2021-10-20T10:00:00+08:00', to: '2021-10-20T10:00:00+08:00' },
})
export class SystemCauseRecordedV1 {
  @Field('对象代码')
  @IsText()
  subjectCode!: string;

  @Field('原因')
  @IsOneOf(CAUSE_VALUES)
  cause!: (typeof CAUSE_VALUES)[number];

  @Field('起')
  @IsInstant()
  from!: string;

  @Field('止')
  @IsInstant()
  to!: string;

  @Field('命令编号', { optional: true })
  @IsText()
  orderNo?: string;

  @Field('影响功率', { unit: 'kW', optional: true })
  @IsDecimalString()
  affectedKw?: string;
}
