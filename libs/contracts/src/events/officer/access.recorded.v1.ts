import { Field, IsCount, IsInstant, IsListOfTexts, IsOneOf, IsText, IsTrueOrFalse } from '../../fields';
import { EventContract } from '../event-contract';

const KIND_VALUES = ['read', 'search', 'export', 'unmask'] as const;

@EventContract({
  code: 'access.recorded',
  version: 1,
  zh: '访问记录',
  en: 'Somebody was given data, and for what purpose',
  group: 'H',
  publishers: ['system'],
  consumers: ['evaluator'],
  undoneBy: 'event.corrected',
  example: {
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    kind: 'read',
    resource: 'case-file',
    actor: 'of-0001',
    actorAgency: 'ndrc',
    role: 'provincial-lead',
    purpose: 'case-handling',
    purposeStated: true,
    opened: ['energy/load', 'energy/plain', 'telecom/ip', 'telecom/plain'],
    at: '2021-10-20T10:00:00+08:00',
  },
})
export class AccessRecordedV1 {
  @Field('案件', { optional: true })
  @IsText()
  caseId?: string;

  @Field('方式')
  @IsOneOf(KIND_VALUES)
  kind!: (typeof KIND_VALUES)[number];

  @Field('内容')
  @IsText()
  resource!: string;

  @Field('访问人')
  @IsText()
  actor!: string;

  @Field('访问部门', { optional: true })
  @IsText()
  actorAgency?: string;

  @Field('角色')
  @IsText()
  role!: string;

  @Field('用途')
  @IsText()
  purpose!: string;

  @Field('用途是否声明')
  @IsTrueOrFalse()
  purposeStated!: boolean;

  @Field('所见字段类别', { optional: true })
  @IsListOfTexts()
  opened?: string[];

  @Field('检索条件', { optional: true })
  @IsListOfTexts()
  filter?: string[];

  @Field('结果数', { optional: true })
  @IsCount()
  results?: number;

  @Field('紧急访问编号', { optional: true })
  @IsText()
  emergencyId?: string;

  @Field('时间')
  @IsInstant()
  at!: string;
}
