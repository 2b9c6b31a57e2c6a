import { Field, IsCalendarDate, IsCount, IsDecimalString, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const STATUS_VALUES = ['running', 'partial', 'stopped', 'dismantled'] as const;

@EventContract({
  code: 'project-record.updated',
  version: 1,
  zh: '项目清单周更新',
  en: 'Weekly project record updated',
  group: 'A',
  publishers: ['ndrc', 'gov'],
  consumers: ['energy', 'finance', 'tax', 'evaluator'],
  articles: ['(三)'],
  evidence: '填报人, 佐证电量/流量摘要引用',
  contradicts: ['site.shut-down'],
  undoneBy: 'event.corrected',
  example: { isoWeek: '2021-W42', asOf: '2021-10-20', dailyKwh: '446400', status: 'running' },
})
export class ProjectRecordUpdatedV1 {
  @Field('周次')
  @IsText()
  isoWeek!: string;

  @Field('数据日期')
  @IsCalendarDate()
  asOf!: string;

  @Field('运行台数', { unit: 'machines', optional: true })
  @IsCount()
  unitsRunning?: number;

  @Field('算力', { unit: 'TH/s', optional: true })
  @IsDecimalString()
  hashrate?: string;

  @Field('存储容量', { unit: 'TiB', optional: true })
  @IsDecimalString()
  storageTib?: string;

  @Field('日用电量', { unit: 'kWh' })
  @IsDecimalString()
  dailyKwh!: string;

  @Field('状态')
  @IsOneOf(STATUS_VALUES)
  status!: (typeof STATUS_VALUES)[number];
}
