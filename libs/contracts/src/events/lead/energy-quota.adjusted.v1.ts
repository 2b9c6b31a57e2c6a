import { Field, IsDecimalString, IsEventRef, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const KIND_VALUES = ['double-count', 'budget-reduction', 'recalculation'] as const;

@EventContract({
  code: 'energy-quota.adjusted',
  version: 1,
  zh: '能耗考核/预算调整',
  en: 'Energy assessment adjusted',
  group: 'A',
  publishers: ['ndrc'],
  consumers: ['gov', 'evaluator'],
  articles: ['(六)', 'IM8-1'],
  evidence: '新增项目能耗量核定表',
  triggers: ['progress.circulated'],
  undoneBy: 'energy-quota.adjusted(kind=recalculation)',
  exampleKeys: [{ kind: 'division', value: '150600', role: 'region' }],
  example: {
    kind: 'double-count',
    period: '2021-10',
    region: '150600',
    energyKwh: '446400',
    tce: '54.86',
    basisEventId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
  },
})
export class EnergyQuotaAdjustedV1 {
  @Field('类别')
  @IsOneOf(KIND_VALUES)
  kind!: (typeof KIND_VALUES)[number];

  @Field('期间')
  @IsText()
  period!: string;

  @Field('地区')
  @IsText()
  region!: string;

  @Field('电量', { unit: 'kWh' })
  @IsDecimalString()
  energyKwh!: string;

  @Field('标准煤', { unit: 'tce' })
  @IsDecimalString()
  tce!: string;

  @Field('倍数', { optional: true })
  @IsDecimalString()
  multiplier?: string;

  @Field('依据事件')
  @IsEventRef()
  basisEventId!: string;
}
