import { Field, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const TO_VALUES = ['police', 'prosecution', 'discipline', 'energy-regulator', 'tax-inspection', 'market-supervision'] as const;
const GROUND_VALUES = [
  'illegal-fundraising',
  'illegal-securities',
  'money-laundering',
  'power-theft',
  'illegal-supply',
  'accountability',
  'tax-evasion',
  'safety-hazard',
] as const;
const OUTCOME_VALUES = ['pending', 'filed', 'not-filed'] as const;

@EventContract({
  code: 'case.referred',
  version: 1,
  zh: '线索/案件移送',
  en: 'Case referred',
  group: 'D',
  publishers: ['finance', 'pbc', 'energy', 'ndrc', 'samr', 'tax', 'sasac', 'moe', 'gov'],
  consumers: ['ndrc', 'psb', 'ccdi', 'energy'],
  articles: ['(五)', '(十六)', '(十七)', '(十九)', 'IM8-5', 'IM8-6', 'IM8-8'],
  evidence: '移送书, 回执',
  triggers: ['penalty.imposed'],
  undoneBy: 'event.corrected',
  example: { to: 'police', ground: 'illegal-fundraising', documentNo: '示例发〔2021〕1号' },
})
export class CaseReferredV1 {
  @Field('移送对象')
  @IsOneOf(TO_VALUES)
  to!: (typeof TO_VALUES)[number];

  @Field('事由')
  @IsOneOf(GROUND_VALUES)
  ground!: (typeof GROUND_VALUES)[number];

  @Field('文号')
  @IsText()
  documentNo!: string;

  @Field('签收时间', { optional: true })
  @IsInstant()
  receivedAt?: string;

  @Field('结果', { optional: true })
  @IsOneOf(OUTCOME_VALUES)
  outcome?: (typeof OUTCOME_VALUES)[number];
}
