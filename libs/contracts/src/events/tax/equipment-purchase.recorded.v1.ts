import { Field, IsCalendarDate, IsCount, IsDecimalString, IsKeyString, IsOneOf } from '../../fields';
import { EventContract } from '../event-contract';

const CATEGORY_VALUES = ['asic-miner', 'gpu', 'hdd', 'ssd', 'storage-server', 'transformer'] as const;

@EventContract({
  code: 'equipment-purchase.recorded',
  version: 1,
  zh: '设备采购发票摘要',
  en: 'Equipment purchases summarised',
  group: 'E',
  publishers: ['tax'],
  consumers: ['ndrc', 'energy', 'telecom'],
  articles: ['(三)', '(十九)', 'S003'],
  evidence: '发票数据摘要(品目编码级)',
  triggers: ['site.identified'],
  contradicts: ['data-centre.declared'],
  undoneBy: 'event.corrected',
  example: { category: 'asic-miner', quantity: 40, from: '2021-10-01', to: '2021-10-31' },
})
export class EquipmentPurchaseRecordedV1 {
  @Field('品类')
  @IsOneOf(CATEGORY_VALUES)
  category!: (typeof CATEGORY_VALUES)[number];

  @Field('数量')
  @IsCount()
  quantity!: number;

  @Field('金额', { unit: 'CNY', optional: true })
  @IsDecimalString()
  amountCny?: string;

  @Field('存储容量', { unit: 'TiB', optional: true })
  @IsDecimalString()
  capacityTib?: string;

  @Field('起')
  @IsCalendarDate()
  from!: string;

  @Field('止')
  @IsCalendarDate()
  to!: string;

  @Field('销售方', { optional: true })
  @IsKeyString()
  sellerKey?: string;
}
