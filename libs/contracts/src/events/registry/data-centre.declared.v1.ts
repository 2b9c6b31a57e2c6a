import { Field, IsCount, IsDecimalString, IsKeyString, IsRatio, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'data-centre.declared',
  version: 1,
  zh: '数据中心申报备案',
  en: 'Data centre declared',
  group: 'F',
  publishers: ['miit', 'ndrc', 'telecom'],
  consumers: ['ndrc', 'energy', 'tax'],
  articles: ['(三)', '(五)', '(八)', '(九)'],
  evidence: '备案/能评批复',
  triggers: ['commitment.signed', 'inspection.conducted'],
  undoneBy: 'event.corrected',
  example: {
    facilityKey: 'facility:nm-ex-01',
    racks: 3000,
    ratedKwPerRack: '4',
    utilisation: 0.9,
    declaredPue: '1.35',
    filingNo: 'EX-DC-2021-001',
  },
})
export class DataCentreDeclaredV1 {
  @Field('设施')
  @IsKeyString()
  facilityKey!: string;

  @Field('机架数')
  @IsCount()
  racks!: number;

  @Field('单机架功率', { unit: 'kW' })
  @IsDecimalString()
  ratedKwPerRack!: string;

  @Field('上架率')
  @IsRatio()
  utilisation!: number;

  @Field('申报PUE')
  @IsDecimalString()
  declaredPue!: string;

  @Field('建筑面积', { unit: 'm2', optional: true })
  @IsDecimalString()
  floorM2?: string;

  @Field('出口带宽', { unit: 'Mbps', optional: true })
  @IsDecimalString()
  bandwidthMbps?: string;

  @Field('备案号')
  @IsText()
  filingNo!: string;

  @Field('客户存储容量', { unit: 'TiB', optional: true })
  @IsDecimalString()
  customerStorageTib?: string;

  @Field('固态盘数', { optional: true })
  @IsCount()
  installedSsd?: number;
}
