import { Field, IsCalendarDate, IsCount, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'monitoring-run.completed',
  version: 1,
  zh: '监测任务完成',
  en: 'Monitoring run completed',
  group: 'H',
  publishers: ['energy', 'telecom'],
  consumers: ['ndrc', 'evaluator'],
  articles: ['(五)'],
  evidence: '模型版本, 阈值集',
  undoneBy: 'event.corrected',
  exampleKeys: [{ kind: 'division', value: '150600', role: 'region' }],
  example: { kind: 'load', windowFrom: '2021-10-01', windowTo: '2021-10-28', candidates: 0 },
})
export class MonitoringRunCompletedV1 {
  @Field('类别')
  @IsText()
  kind!: string;

  @Field('窗口起')
  @IsCalendarDate()
  windowFrom!: string;

  @Field('窗口止')
  @IsCalendarDate()
  windowTo!: string;

  @Field('候选数')
  @IsCount()
  candidates!: number;

  @Field('模型', { optional: true })
  @IsText()
  model?: string;
}
