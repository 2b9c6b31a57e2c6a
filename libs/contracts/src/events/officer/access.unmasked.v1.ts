import { Field, IsInstant, IsListOfTexts, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'access.unmasked',
  version: 1,
  zh: '去除遮蔽',
  en: 'Masked kinds of values of one case opened to one officer, for a time',
  group: 'H',
  publishers: ['system'],
  consumers: ['evaluator'],
  undoneBy: 'access.unmasking-withdrawn',
  example: {
    unmaskingId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    actor: 'of-0001',
    role: 'provincial-lead',
    purpose: 'case-handling',
    fields: ['person'],
    reason: '示例原因',
    at: '2021-10-20T10:00:00+08:00',
    validTo: '2021-10-20T18:00:00+08:00',
  },
})
export class AccessUnmaskedV1 {
  @Field('去除遮蔽编号')
  @IsText()
  unmaskingId!: string;

  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('访问人')
  @IsText()
  actor!: string;

  @Field('访问人角色')
  @IsText()
  role!: string;

  @Field('用途')
  @IsText()
  purpose!: string;

  @Field('字段类别')
  @IsListOfTexts()
  fields!: string[];

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('时间')
  @IsInstant()
  at!: string;

  @Field('有效期至')
  @IsInstant()
  validTo!: string;
}
