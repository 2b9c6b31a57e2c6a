import { Field, IsCount, IsDecimalString, IsInstant, IsListOfTexts, IsOneOf } from '../../fields';
import { EventContract } from '../event-contract';

const KIND_VALUES = ['dual-random', 'abnormal-load', 'heavy-dc-user', 'state-unit', 'safety', 'follow-up', 'report'] as const;
const PREMISES_TYPE_VALUES = ['park', 'data-centre', 'plant', 'state-unit-room', 'school-room', 'factory', 'residence'] as const;
const RESULT_VALUES = ['mining-running', 'mining-traces', 'no-mining', 'access-denied'] as const;

@EventContract({
  code: 'inspection.conducted',
  version: 1,
  zh: '现场检查',
  en: 'On-site inspection conducted',
  group: 'A',
  publishers: ['ndrc', 'energy', 'telecom', 'samr', 'sasac', 'moe', 'gov'],
  consumers: ['ndrc', 'energy', 'telecom'],
  articles: ['(五)', '(十)', 'NDRC2111', '(十九)'],
  evidence: '笔录/勘验图/全过程记录, 双人执法证号, 视频哈希',
  triggers: ['site.confirmed', 'site.cleared', 'illegal-supply.found'],
  contradicts: ['site.shut-down', 'commitment.signed'],
  undoneBy: 'event.corrected',
  example: {
    inspectedAt: '2021-10-20T10:00:00+08:00',
    kind: 'dual-random',
    inspectorIds: ['of-0101', 'of-0102'],
    result: 'mining-running',
  },
})
export class InspectionConductedV1 {
  @Field('检查时间')
  @IsInstant()
  inspectedAt!: string;

  @Field('类别')
  @IsOneOf(KIND_VALUES)
  kind!: (typeof KIND_VALUES)[number];

  @Field('检查人员')
  @IsListOfTexts()
  inspectorIds!: string[];

  @Field('场所类型', { optional: true })
  @IsOneOf(PREMISES_TYPE_VALUES)
  premisesType?: (typeof PREMISES_TYPE_VALUES)[number];

  @Field('结果')
  @IsOneOf(RESULT_VALUES)
  result!: (typeof RESULT_VALUES)[number];

  @Field('发现台数', { optional: true })
  @IsCount()
  unitsFound?: number;

  @Field('运行台数', { optional: true })
  @IsCount()
  unitsRunning?: number;

  @Field('设备负荷', { unit: 'kW', optional: true })
  @IsDecimalString()
  itLoadKw?: string;
}
