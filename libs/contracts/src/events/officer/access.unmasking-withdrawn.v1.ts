import { Field, IsInstant, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'access.unmasking-withdrawn',
  version: 1,
  zh: '恢复遮蔽',
  en: 'An unmasking ended before its time',
  group: 'H',
  publishers: ['system'],
  consumers: ['evaluator'],
  undoneBy: 'access.unmasked',
  example: {
    unmaskingId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    actor: 'of-0001',
    by: 'of-0009',
    role: 'provincial-lead',
    reason: '示例原因',
    at: '2021-10-20T12:00:00+08:00',
  },
})
export class AccessUnmaskingWithdrawnV1 {
  @Field('去除遮蔽编号')
  @IsText()
  unmaskingId!: string;

  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('访问人')
  @IsText()
  actor!: string;

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
