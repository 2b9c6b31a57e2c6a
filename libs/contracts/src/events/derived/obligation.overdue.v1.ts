import { Field, IsCount, IsInstant, IsListOfTexts, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'obligation.overdue',
  version: 1,
  zh: '义务逾期',
  en: 'Obligation overdue',
  group: 'I',
  publishers: ['system'],
  consumers: ['any'],
  articles: ['(二十)'],
  undoneBy: 'obligation.met',
  example: {
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    policyId: 'N1283-13-1',
    dueAt: '2021-10-20T10:00:00+08:00',
    responsible: ['energy'],
  },
})
export class ObligationOverdueV1 {
  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('政策编号')
  @IsText()
  policyId!: string;

  @Field('期次', { optional: true })
  @IsCount()
  instance?: number;

  @Field('期限')
  @IsInstant()
  dueAt!: string;

  @Field('责任部门')
  @IsListOfTexts()
  responsible!: string[];
}
