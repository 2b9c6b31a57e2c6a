import { Field, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'approval.granted',
  version: 1,
  zh: '批准',
  en: 'Approval granted',
  group: 'H',
  publishers: ['any'],
  consumers: ['ndrc', 'evaluator'],
  undoneBy: 'event.corrected',
  example: { approvalId: 'a-1', action: 'merge', proposedBy: 'of-0002', by: 'of-0001', role: 'lead-approver' },
})
export class ApprovalGrantedV1 {
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

  @Field('经办人')
  @IsText()
  by!: string;

  @Field('角色')
  @IsText()
  role!: string;

  @Field('原因', { optional: true })
  @IsText()
  reason?: string;
}
