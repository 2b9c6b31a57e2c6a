import { Field, IsKeyString, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const VERDICT_VALUES = ['same', 'different', 'unsure'] as const;
const MERGE_KIND_VALUES = ['same-legal-entity', 'same-site', 'common-control'] as const;

@EventContract({
  code: 'identity.verdict-given',
  version: 1,
  zh: '主体判定',
  en: 'Identity verdict given',
  group: 'H',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  articles: ['(十九)'],
  undoneBy: 'identity.verdict-given (superseding)',
  example: {
    leftKey: 'uscc:91150622MAYX0A110G',
    rightKey: 'uscc:91513300MAYX0B21XB',
    verdict: 'same',
    reason: '示例原因',
    by: 'of-0001',
  },
})
export class IdentityVerdictGivenV1 {
  @Field('主体一')
  @IsKeyString()
  leftKey!: string;

  @Field('主体二')
  @IsKeyString()
  rightKey!: string;

  @Field('结论')
  @IsOneOf(VERDICT_VALUES)
  verdict!: (typeof VERDICT_VALUES)[number];

  @Field('合并类别', { optional: true })
  @IsOneOf(MERGE_KIND_VALUES)
  mergeKind?: (typeof MERGE_KIND_VALUES)[number];

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('经办人')
  @IsText()
  by!: string;

  @Field('复核人', { optional: true })
  @IsText()
  second?: string;
}
