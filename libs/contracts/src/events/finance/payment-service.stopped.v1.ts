import { Field, IsEventRef, IsInstant, IsListOfTexts, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const INSTITUTION_KIND_VALUES = ['bank', 'non-bank-payment'] as const;

@EventContract({
  code: 'payment-service.stopped',
  version: 1,
  zh: '支付服务停止',
  en: 'Payment service stopped',
  group: 'D',
  publishers: ['pbc', 'finance'],
  consumers: ['ndrc', 'cac'],
  articles: ['(十六)', 'PBC237'],
  evidence: '服务终止通知',
  triggers: ['fund-flow.flagged'],
  undoneBy: 'measure.reversed',
  example: {
    institutionKind: 'bank',
    accountToken: 'bt_31aa',
    services: ['acquiring'],
    effectiveAt: '2021-10-20T10:00:00+08:00',
    basisEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
  },
})
export class PaymentServiceStoppedV1 {
  @Field('机构类别')
  @IsOneOf(INSTITUTION_KIND_VALUES)
  institutionKind!: (typeof INSTITUTION_KIND_VALUES)[number];

  @Field('账户标识')
  @IsText()
  accountToken!: string;

  @Field('服务')
  @IsListOfTexts()
  services!: string[];

  @Field('生效时间')
  @IsInstant()
  effectiveAt!: string;

  @Field('依据事件')
  @IsEventRef()
  basisEventId!: string;
}
