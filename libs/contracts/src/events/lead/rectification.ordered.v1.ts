import { Field, IsInstant, IsOneOf, IsText, IsTrueOrFalse } from '../../fields';
import { EventContract } from '../event-contract';

const KIND_VALUES = ['rectify', 'suspend', 'close'] as const;

@EventContract({
  code: 'rectification.ordered',
  version: 1,
  zh: '责令整改/停产/关闭',
  en: 'Rectification, suspension or closure ordered',
  group: 'A',
  publishers: ['ndrc', 'gov', 'miit', 'energy'],
  consumers: ['energy', 'telecom', 'samr', 'gov'],
  articles: ['(八)', '(十七)', 'QH', 'XJ'],
  evidence: '决定书, 送达回证, 法律依据',
  triggers: ['power-supply.cut', 'site.shut-down', 'penalty.imposed'],
  undoneBy: 'measure.reversed',
  example: {
    kind: 'rectify',
    deadline: '2021-10-20T10:00:00+08:00',
    documentNo: '示例发〔2021〕1号',
    servedAt: '2021-10-20T10:00:00+08:00',
    remedyNotice: true,
  },
})
export class RectificationOrderedV1 {
  @Field('类别')
  @IsOneOf(KIND_VALUES)
  kind!: (typeof KIND_VALUES)[number];

  @Field('期限')
  @IsInstant()
  deadline!: string;

  @Field('文号')
  @IsText()
  documentNo!: string;

  @Field('送达时间')
  @IsInstant()
  servedAt!: string;

  @Field('已告知救济途径')
  @IsTrueOrFalse()
  remedyNotice!: boolean;
}
