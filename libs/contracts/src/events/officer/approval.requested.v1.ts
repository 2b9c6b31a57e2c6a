import { Field, IsCount, IsInstant, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'approval.requested',
  version: 1,
  zh: '请求批准',
  en: 'Approval requested',
  group: 'H',
  publishers: ['any'],
  consumers: ['ndrc', 'evaluator'],
  undoneBy: 'approval.refused',
  example: { approvalId: 'a-1', action: 'merge', proposedBy: 'of-0002', approversNeeded: 1 },
})
export class ApprovalRequestedV1 {
  @Field('审批编号')
  @IsText()
  approvalId!: string;

  @Field('案件', { optional: true })
  @IsText()
  caseId?: string;

  @Field('事项')
  @IsText()
  action!: string;

  @Field('提出人')
  @IsText()
  proposedBy!: string;

  @Field('所需批准人数')
  @IsCount()
  approversNeeded!: number;

  @Field('原因', { optional: true })
  @IsText()
  reason?: string;

  @Field('期限', { optional: true })
  @IsInstant()
  dueAt?: string;
}
