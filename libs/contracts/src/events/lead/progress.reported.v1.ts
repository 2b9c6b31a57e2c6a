import { Field, IsCount, IsInstant, IsListOfObjects, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';
import { ReportFigure } from './report-figure';

const REPORT_KIND_VALUES = [
  'weekly',
  'daily',
  'monthly',
  'final',
  'self-inspection',
  'supply-area-status',
  'curtailment-impact',
  'market-participation',
  'retail-agency',
  'state-unit-check',
] as const;

@EventContract({
  code: 'progress.reported',
  version: 1,
  zh: '进展上报',
  en: 'Progress reported',
  group: 'A',
  publishers: ['gov', 'energy', 'ndrc', 'retail', 'exchange', 'sasac', 'moe'],
  consumers: ['ndrc'],
  articles: ['(二十)', 'SC-MTG', 'NDRC2111'],
  evidence: '报告原文哈希, 签发人',
  triggers: ['progress.circulated', 'evaluation.published'],
  undoneBy: 'event.corrected',
  exampleKeys: [{ kind: 'division', value: '150600', role: 'region' }],
  example: {
    reportKind: 'weekly',
    period: '2021-10',
    region: '150600',
    figures: [{ name: '供区矿场用电量', unit: 'kWh', value: '120000' }],
  },
})
export class ProgressReportedV1 {
  @Field('报告类别')
  @IsOneOf(REPORT_KIND_VALUES)
  reportKind!: (typeof REPORT_KIND_VALUES)[number];

  @Field('期间')
  @IsText()
  period!: string;

  @Field('地区')
  @IsText()
  region!: string;

  @Field('期限', { optional: true })
  @IsInstant()
  dueAt?: string;

  @Field('认定数', { optional: true })
  @IsCount()
  confirmed?: number;

  @Field('关停数', { optional: true })
  @IsCount()
  shutDown?: number;

  @Field('在运行数', { optional: true })
  @IsCount()
  running?: number;

  @Field('报告正文引用', { optional: true })
  @IsText()
  narrativeRef?: string;

  @Field('数据项', { optional: true })
  @IsListOfObjects(ReportFigure)
  figures?: ReportFigure[];
}
