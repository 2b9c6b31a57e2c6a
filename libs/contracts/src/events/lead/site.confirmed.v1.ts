import { Field, IsCalendarDate, IsCount, IsInstant, IsKeyString, IsOneOf, IsText, IsTrueOrFalse } from '../../fields';
import { EventContract } from '../event-contract';

const PROJECT_CLASS_VALUES = ['existing', 'under-construction', 'new'] as const;
const MINING_TYPE_VALUES = ['sha256-asic', 'gpu', 'storage-post', 'storage-pospace', 'mixed'] as const;

@EventContract({
  code: 'site.confirmed',
  version: 1,
  zh: '矿场查实认定',
  en: 'Mining site confirmed',
  group: 'A',
  publishers: ['ndrc'],
  consumers: ['energy', 'telecom', 'finance', 'tax', 'pbc', 'mof', 'samr', 'miit', 'sasac', 'moe', 'gov'],
  articles: ['(三)', '(四)', '(八)', '(十七)', '(十九)'],
  evidence: '现场笔录(≥2名执法人员), 照片/视频哈希, 矿机清单, ≥2个部门交叉印证',
  triggers: [
    'project.listed',
    'exit-plan.set',
    'rectification.ordered',
    'surcharge.imposed',
    'credit.revoked',
    'tax-benefit.cancelled',
    'subsidy.cancelled',
    'market-access.cancelled',
  ],
  contradicts: ['commitment.signed', 'data-centre.declared'],
  undoneBy: 'site.cleared',
  example: {
    confirmedAt: '2021-10-20T10:00:00+08:00',
    projectClass: 'existing',
    miningType: 'sha256-asic',
    operatorKey: 'uscc:91150622MAYX0A110G',
    approverId: 'of-0001',
    legalReview: true,
  },
})
export class SiteConfirmedV1 {
  @Field('认定时间')
  @IsInstant()
  confirmedAt!: string;

  @Field('项目类别')
  @IsOneOf(PROJECT_CLASS_VALUES)
  projectClass!: (typeof PROJECT_CLASS_VALUES)[number];

  @Field('挖矿类型')
  @IsOneOf(MINING_TYPE_VALUES)
  miningType!: (typeof MINING_TYPE_VALUES)[number];

  @Field('投产日期', { optional: true })
  @IsCalendarDate()
  startedOn?: string;

  @Field('投产日期依据', { optional: true })
  @IsText()
  startedOnBasis?: string;

  @Field('运行台数', { optional: true })
  @IsCount()
  unitsRunning?: number;

  @Field('运营主体')
  @IsKeyString()
  operatorKey!: string;

  @Field('托管方', { optional: true })
  @IsKeyString()
  hostKey?: string;

  @Field('批准人')
  @IsText()
  approverId!: string;

  @Field('法制审核')
  @IsTrueOrFalse()
  legalReview!: boolean;
}
