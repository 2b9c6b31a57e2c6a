import { Field, IsDecimalString, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const KIND_VALUES = ['filing', 'energy-review', 'grid-connection', 'park-admission', 'investment'] as const;

@EventContract({
  code: 'application.blocked',
  version: 1,
  zh: '立项/能评/报装/入园停办',
  en: 'Application refused or suspended',
  group: 'A',
  publishers: ['ndrc', 'energy', 'gov', 'miit'],
  consumers: ['ndrc', 'energy', 'gov', 'mof'],
  articles: ['(四)', '(七)', '(十)', '(十一)', 'QH'],
  evidence: '不予受理/停办通知, 甄别记录',
  contradicts: ['project.listed'],
  undoneBy: 'measure.reversed',
  example: { kind: 'filing', applicationNo: 'EX-AP-001', decidedAt: '2021-10-20T10:00:00+08:00', reasons: 'example' },
})
export class ApplicationBlockedV1 {
  @Field('类别')
  @IsOneOf(KIND_VALUES)
  kind!: (typeof KIND_VALUES)[number];

  @Field('申请编号')
  @IsText()
  applicationNo!: string;

  @Field('环节', { optional: true })
  @IsText()
  stage?: string;

  @Field('容量', { unit: 'kVA', optional: true })
  @IsDecimalString()
  capacityKva?: string;

  @Field('决定时间')
  @IsInstant()
  decidedAt!: string;

  @Field('理由')
  @IsText()
  reasons!: string;
}
