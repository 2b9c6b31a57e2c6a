import { Field, IsListOfEventRefs, IsListOfKeyStrings, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'entity.unmerged',
  version: 1,
  zh: '主体拆分',
  en: 'Entities separated',
  group: 'G',
  publishers: ['system'],
  consumers: ['ndrc', 'energy', 'telecom', 'finance', 'tax', 'evaluator'],
  articles: ['(四)', '数据真实'],
  evidence: '拆分依据',
  triggers: ['measure.reversed', 'site.cleared'],
  contradicts: ['entity.merged'],
  undoneBy: 'entity.merged',
  example: {
    groupId: 'group-1',
    removedKeys: ['uscc:91150622MAYX0A110G'],
    reason: '示例原因',
    reattributedEventIds: ['0179c65f-3980-7ec1-8a14-127a62fac55d'],
    approvedBy: 'of-0301',
  },
})
export class EntityUnmergedV1 {
  @Field('组编号')
  @IsText()
  groupId!: string;

  @Field('移出主体')
  @IsListOfKeyStrings()
  removedKeys!: string[];

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('改归属事件')
  @IsListOfEventRefs()
  reattributedEventIds!: string[];

  @Field('批准人')
  @IsText()
  approvedBy!: string;
}
