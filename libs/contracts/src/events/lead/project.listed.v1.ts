import { Field, IsCalendarDate, IsCount, IsDecimalString, IsKeyString, IsOneOf, IsText, IsTrueOrFalse } from '../../fields';
import { EventContract } from '../event-contract';

const LIST_CLASS_VALUES = ['existing', 'under-construction', 'planned'] as const;

@EventContract({
  code: 'project.listed',
  version: 1,
  zh: '列入项目清单',
  en: 'Project listed',
  group: 'A',
  publishers: ['ndrc'],
  consumers: ['energy', 'telecom', 'finance', 'tax', 'pbc', 'mof', 'samr', 'miit', 'gov'],
  articles: ['(三)', '(四)', '(十三)'],
  evidence: '清单签发文号, 基础数据表哈希',
  triggers: ['project-record.updated', 'surcharge.imposed', 'market-access.cancelled', 'exit-plan.set'],
  undoneBy: 'project.delisted',
  example: { listVersion: '2021-10', listClass: 'existing', enterpriseKey: 'uscc:91150622MAYX0A110G', dailyKwh: '446400' },
})
export class ProjectListedV1 {
  @Field('清单版本')
  @IsText()
  listVersion!: string;

  @Field('清单类别')
  @IsOneOf(LIST_CLASS_VALUES)
  listClass!: (typeof LIST_CLASS_VALUES)[number];

  @Field('企业主体')
  @IsKeyString()
  enterpriseKey!: string;

  @Field('安装台数', { unit: 'machines', optional: true })
  @IsCount()
  unitsInstalled?: number;

  @Field('算力', { unit: 'TH/s', optional: true })
  @IsDecimalString()
  hashrate?: string;

  @Field('存储容量', { unit: 'TiB', optional: true })
  @IsDecimalString()
  storageTib?: string;

  @Field('日用电量', { unit: 'kWh' })
  @IsDecimalString()
  dailyKwh!: string;

  @Field('计划投产日期', { optional: true })
  @IsCalendarDate()
  plannedOn?: string;

  @Field('是否参与电力市场', { optional: true })
  @IsTrueOrFalse()
  marketParticipant?: boolean;

  @Field('基线负荷', { unit: 'kW', optional: true })
  @IsDecimalString()
  baselineKw?: string;
}
