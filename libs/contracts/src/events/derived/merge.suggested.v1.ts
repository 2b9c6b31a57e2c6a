import { Field, IsEventRef, IsKeyString, IsListOfTexts, IsRatio } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'merge.suggested',
  version: 1,
  zh: '建议归并',
  en: 'Merge or attribution suggested',
  group: 'I',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  articles: ['(十九)'],
  undoneBy: 'identity.verdict-given',
  example: { leftKey: 'uscc:91150622MAYX0A110G', rightKey: 'uscc:91513300MAYX0B21XB', score: 0.9, because: ['same premises'] },
})
export class MergeSuggestedV1 {
  @Field('事件', { optional: true })
  @IsEventRef()
  eventId?: string;

  @Field('主体一')
  @IsKeyString()
  leftKey!: string;

  @Field('主体二')
  @IsKeyString()
  rightKey!: string;

  @Field('得分')
  @IsRatio()
  score!: number;

  @Field('依据说明')
  @IsListOfTexts()
  because!: string[];
}
