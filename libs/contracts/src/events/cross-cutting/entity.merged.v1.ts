import { Field, IsListOfKeyStrings, IsListOfTexts, IsOneOf, IsRatio, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const MERGE_KIND_VALUES = ['same-legal-entity', 'same-site', 'common-control'] as const;
const MODE_VALUES = ['automatic', 'approved'] as const;

@EventContract({
  code: 'entity.merged',
  version: 1,
  zh: '主体合并',
  en: 'Entities merged',
  group: 'G',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  articles: ['(十九)', '穿透式'],
  evidence: '键值证据列表',
  undoneBy: 'entity.unmerged',
  example: {
    groupId: 'group-1',
    memberKeys: ['uscc:91150622MAYX0A110G'],
    mergeKind: 'same-legal-entity',
    basis: ['uscc equal'],
    score: 0.9,
    mode: 'automatic',
  },
})
export class EntityMergedV1 {
  @Field('组编号')
  @IsText()
  groupId!: string;

  @Field('成员')
  @IsListOfKeyStrings()
  memberKeys!: string[];

  @Field('合并类别')
  @IsOneOf(MERGE_KIND_VALUES)
  mergeKind!: (typeof MERGE_KIND_VALUES)[number];

  @Field('依据')
  @IsListOfTexts()
  basis!: string[];

  @Field('得分')
  @IsRatio()
  score!: number;

  @Field('方式')
  @IsOneOf(MODE_VALUES)
  mode!: (typeof MODE_VALUES)[number];

  @Field('批准人', { optional: true })
  @IsText()
  approvedBy?: string;
}
