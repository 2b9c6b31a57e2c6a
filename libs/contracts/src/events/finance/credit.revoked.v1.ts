import { Field, IsDecimalString, IsEventRef, IsInstant, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'credit.revoked',
  version: 1,
  zh: '授信撤销',
  en: 'Credit line revoked',
  group: 'D',
  publishers: ['finance', 'pbc'],
  consumers: ['ndrc', 'samr', 'tax'],
  articles: ['(十一)', '(十六)'],
  evidence: '授信终止审批, 通知书',
  triggers: ['loan.recalled', 'surcharge.billed'],
  undoneBy: 'measure.reversed',
  example: {
    institutionCode: 'EX-BANK',
    facilityToken: 'ft_01',
    limitCny: '1200.5',
    effectiveAt: '2021-10-20T10:00:00+08:00',
    basisEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
  },
})
export class CreditRevokedV1 {
  @Field('机构代码')
  @IsText()
  institutionCode!: string;

  @Field('授信标识')
  @IsText()
  facilityToken!: string;

  @Field('授信额度', { unit: 'CNY' })
  @IsDecimalString()
  limitCny!: string;

  @Field('生效时间')
  @IsInstant()
  effectiveAt!: string;

  @Field('依据事件')
  @IsEventRef()
  basisEventId!: string;
}
