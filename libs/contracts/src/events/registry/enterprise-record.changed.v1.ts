import { Field, IsCalendarDate, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const REGISTRY_FIELD_VALUES = ['name', 'legal-person', 'address', 'scope', 'status', 'shareholder'] as const;

@EventContract({
  code: 'enterprise-record.changed',
  version: 1,
  zh: '登记事项变更',
  en: 'Registry record changed',
  group: 'F',
  publishers: ['samr'],
  consumers: ['ndrc', 'tax', 'finance', 'energy'],
  articles: ['(九)', 'inferred'],
  evidence: '登记机关变更记录',
  triggers: ['entity.merged', 'entity.unmerged'],
  undoneBy: 'event.corrected',
  example: { field: 'name', new: '示例新名', changedOn: '2021-10-20' },
})
export class EnterpriseRecordChangedV1 {
  @Field('登记事项')
  @IsOneOf(REGISTRY_FIELD_VALUES)
  field!: (typeof REGISTRY_FIELD_VALUES)[number];

  @Field('变更前', { optional: true })
  @IsText(4000, 0)
  old?: string;

  @Field('变更后')
  @IsText()
  new!: string;

  @Field('变更日期')
  @IsCalendarDate()
  changedOn!: string;
}
