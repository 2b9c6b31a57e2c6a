import { Field, IsCalendarDate, IsCount, IsListOfObjects, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';
import { ReferenceRow } from './reference-row';

const DATASET_VALUES = ['divisions', 'parks', 'registration-agents', 'carrier-networks'] as const;

@EventContract({
  code: 'reference-data.loaded',
  version: 1,
  zh: '参考数据载入',
  en: 'Reference data loaded',
  group: 'H',
  publishers: ['ndrc', 'gov', 'samr', 'telecom'],
  consumers: ['ndrc', 'gov', 'energy', 'telecom', 'finance', 'tax', 'samr', 'evaluator'],
  undoneBy: 'event.corrected',
  exampleKeys: [{ kind: 'division', value: '000000', role: 'region' }],
  example: {
    dataset: 'parks',
    version: '2021-09-01',
    part: 1,
    parts: 1,
    source: '示例, 不对应任何真实园区',
    licence: 'Apache-2.0',
    rows: [{ key: 'park:nm-ex-park-01', name: '准格尔旗示例产业园', divisionCode: '150622', address: '准格尔旗示例产业园' }],
  },
})
export class ReferenceDataLoadedV1 {
  @Field('数据集')
  @IsOneOf(DATASET_VALUES)
  dataset!: (typeof DATASET_VALUES)[number];

  @Field('版本')
  @IsCalendarDate()
  version!: string;

  @Field('分片')
  @IsCount()
  part!: number;

  @Field('分片总数')
  @IsCount()
  parts!: number;

  @Field('来源')
  @IsText()
  source!: string;

  @Field('许可')
  @IsText()
  licence!: string;

  @Field('条目')
  @IsListOfObjects(ReferenceRow, 1)
  rows!: ReferenceRow[];
}
