import { Field, IsCalendarDate, IsDecimalString, IsInstant, IsKeyString, IsOneOf } from '../../fields';
import { EventContract } from '../event-contract';

const KIND_VALUES = ['pre-grid', 'dedicated-line', 'captive-plant', 'private-tap', 'resale', 'bypass'] as const;

@EventContract({
  code: 'illegal-supply.found',
  version: 1,
  zh: '违规供电查实',
  en: 'Illegal power supply found',
  group: 'B',
  publishers: ['energy'],
  consumers: ['ndrc', 'energy', 'samr', 'gov'],
  articles: ['(五)', '(十)', '(十二)', '(十九)', 'YN'],
  evidence: '线路图, 现场笔录, 电量推算表',
  triggers: ['case.referred', 'power-supply.cut', 'penalty.imposed', 'rectification.ordered'],
  undoneBy: 'event.corrected',
  example: {
    kind: 'pre-grid',
    supplierKey: 'uscc:91150622MAYX0A110G',
    consumerKey: 'uscc:91150622MAYX0A110G',
    foundAt: '2021-10-20T10:00:00+08:00',
  },
})
export class IllegalSupplyFoundV1 {
  @Field('类别')
  @IsOneOf(KIND_VALUES)
  kind!: (typeof KIND_VALUES)[number];

  @Field('供电方')
  @IsKeyString()
  supplierKey!: string;

  @Field('用电方')
  @IsKeyString()
  consumerKey!: string;

  @Field('线路电压', { unit: 'kV', optional: true })
  @IsDecimalString()
  lineKv?: string;

  @Field('容量', { unit: 'kVA', optional: true })
  @IsDecimalString()
  capacityKva?: string;

  @Field('估算电量', { unit: 'kWh', optional: true })
  @IsDecimalString()
  estimatedKwh?: string;

  @Field('起始日期', { optional: true })
  @IsCalendarDate()
  since?: string;

  @Field('查实时间')
  @IsInstant()
  foundAt!: string;
}
