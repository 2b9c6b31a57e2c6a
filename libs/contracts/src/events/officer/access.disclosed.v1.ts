import { Field, IsDivision6, IsInstant, IsListOfTexts, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'access.disclosed',
  version: 1,
  zh: '对外披露',
  en: 'Kinds of values of one case disclosed to one agency of one division, for a purpose and a time',
  group: 'H',
  publishers: ['system'],
  consumers: ['psb', 'ccdi', 'ndrc', 'evaluator'],
  undoneBy: 'access.disclosure-withdrawn',
  example: {
    disclosureId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    receiverAgency: 'psb',
    receiverDivision: '510100',
    legalBasis: '示例依据',
    purpose: 'case-handling',
    fields: ['plain', 'identity'],
    role: 'provincial-lead',
    reason: '示例原因',
    by: 'of-0001',
    second: 'of-0009',
    at: '2021-10-20T10:00:00+08:00',
    validTo: '2021-11-20T10:00:00+08:00',
  },
})
export class AccessDisclosedV1 {
  @Field('披露编号')
  @IsText()
  disclosureId!: string;

  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('接收部门')
  @IsText()
  receiverAgency!: string;

  @Field('接收地区')
  @IsDivision6()
  receiverDivision!: string;

  @Field('法律依据')
  @IsText()
  legalBasis!: string;

  @Field('用途')
  @IsText()
  purpose!: string;

  @Field('字段类别')
  @IsListOfTexts()
  fields!: string[];

  @Field('披露人角色')
  @IsText()
  role!: string;

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('经办人')
  @IsText()
  by!: string;

  @Field('复核人')
  @IsText()
  second!: string;

  @Field('时间')
  @IsInstant()
  at!: string;

  @Field('有效期至')
  @IsInstant()
  validTo!: string;
}
