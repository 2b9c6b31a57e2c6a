import { Field, IsDivision6, IsInstant, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'access.disclosure-withdrawn',
  version: 1,
  zh: '撤回披露',
  en: 'A disclosure ended before its time',
  group: 'H',
  publishers: ['system'],
  consumers: ['psb', 'ccdi', 'ndrc', 'evaluator'],
  undoneBy: 'access.disclosed',
  example: {
    disclosureId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    receiverAgency: 'psb',
    receiverDivision: '510100',
    by: 'of-0009',
    role: 'provincial-lead',
    reason: '示例原因',
    at: '2021-10-25T10:00:00+08:00',
  },
})
export class AccessDisclosureWithdrawnV1 {
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

  @Field('撤回人')
  @IsText()
  by!: string;

  @Field('撤回人角色')
  @IsText()
  role!: string;

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('时间')
  @IsInstant()
  at!: string;
}
