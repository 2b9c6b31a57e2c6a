import { Field, IsCalendarDate, IsCount, IsDecimalString, IsListOfObjects, IsListOfTexts, IsOneOf, IsRatio, IsText } from '../../fields';
import { EventContract } from '../event-contract';
import { AccountLoad } from './account-load';

const TARIFF_CLASS_VALUES = ['large-industrial', 'general-commercial', 'agricultural', 'residential', 'captive', 'none'] as const;

@EventContract({
  code: 'load-profile.summarised',
  version: 1,
  zh: '用电特征摘要',
  en: 'Load profile summarised',
  group: 'B',
  publishers: ['energy'],
  consumers: ['ndrc', 'energy', 'evaluator'],
  articles: ['(五)'],
  evidence: '计量数据摘要哈希, 采集系统版本; 原始曲线不出网',
  triggers: ['abnormal-load.detected'],
  contradicts: ['site.shut-down', 'power-supply.cut'],
  undoneBy: 'event.corrected',
  example: {
    accountNo: '1500000000101',
    from: '2021-10-01',
    to: '2021-10-31',
    intervalMin: 15,
    completeness: 0.996,
    meanKw: '18600',
    maxKw: '18820',
    loadFactor: 0.982,
    cv: '0.004',
    energyKwh: '446400',
    tariffClass: 'large-industrial',
    accounts: [{ accountNo: '1500000000101', meanKw: '12000', maxKw: '12220' }],
  },
})
export class LoadProfileSummarisedV1 {
  @Field('户号')
  @IsText()
  accountNo!: string;

  @Field('电表资产号', { optional: true })
  @IsListOfTexts()
  meterAssetNos?: string[];

  @Field('起')
  @IsCalendarDate()
  from!: string;

  @Field('止')
  @IsCalendarDate()
  to!: string;

  @Field('采集间隔', { unit: 'min' })
  @IsCount()
  intervalMin!: number;

  @Field('数据完整率')
  @IsRatio()
  completeness!: number;

  @Field('平均负荷', { unit: 'kW' })
  @IsDecimalString()
  meanKw!: string;

  @Field('最大负荷', { unit: 'kW' })
  @IsDecimalString()
  maxKw!: string;

  @Field('最小负荷', { unit: 'kW', optional: true })
  @IsDecimalString()
  minKw?: string;

  @Field('负荷率')
  @IsRatio()
  loadFactor!: number;

  @Field('变异系数')
  @IsDecimalString()
  cv!: string;

  @Field('夜昼比', { optional: true })
  @IsDecimalString()
  nightDayRatio?: string;

  @Field('周末比', { optional: true })
  @IsDecimalString()
  weekendRatio?: string;

  @Field('电量', { unit: 'kWh' })
  @IsDecimalString()
  energyKwh!: string;

  @Field('合同容量', { unit: 'kVA', optional: true })
  @IsDecimalString()
  contractKva?: string;

  @Field('功率因数', { optional: true })
  @IsRatio()
  powerFactor?: number;

  @Field('电价类别')
  @IsOneOf(TARIFF_CLASS_VALUES)
  tariffClass!: (typeof TARIFF_CLASS_VALUES)[number];

  @Field('发电量', { unit: 'kWh', optional: true })
  @IsDecimalString()
  grossGenKwh?: string;

  @Field('上网电量', { unit: 'kWh', optional: true })
  @IsDecimalString()
  onGridKwh?: string;

  @Field('厂用电量', { unit: 'kWh', optional: true })
  @IsDecimalString()
  auxKwh?: string;

  @Field('分户号负荷', { optional: true })
  @IsListOfObjects(AccountLoad)
  accounts?: AccountLoad[];

  @Field('立户日期', { optional: true })
  @IsCalendarDate()
  accountOpenedOn?: string;

  @Field('自用电量', { unit: 'kWh', optional: true })
  @IsDecimalString()
  ownUseKwh?: string;
}
