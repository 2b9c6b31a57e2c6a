import { Field, IsInstant, IsListOfTexts, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'access.broken-glass',
  version: 1,
  zh: '紧急访问',
  en: "Access outside one's role, with a reason",
  group: 'H',
  publishers: ['any'],
  consumers: ['evaluator'],
  undoneBy: 'event.corrected',
  example: {
    actor: 'of-0001',
    purpose: 'urgent-inspection',
    reason: '示例原因',
    fields: ['person-name'],
    at: '2021-10-20T10:00:00+08:00',
  },
})
export class AccessBrokenGlassV1 {
  @Field('案件', { optional: true })
  @IsText()
  caseId?: string;

  @Field('访问人')
  @IsText()
  actor!: string;

  @Field('用途')
  @IsText()
  purpose!: string;

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('字段')
  @IsListOfTexts()
  fields!: string[];

  @Field('时间')
  @IsInstant()
  at!: string;

  @Field('复核人', { optional: true })
  @IsText()
  second?: string;
}
