import { Field, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'approval.refused',
  version: 1,
  zh: '不予批准',
  en: 'Approval refused',
  group: 'H',
  publishers: ['any'],
  consumers: ['ndrc', 'evaluator'],
  undoneBy: 'approval.requested (new)',
  example: { approvalId: 'a-1', action: 'merge', proposedBy: 'of-0002', by: 'of-0001', role: 'lead-approver', reason: '示例原因' },
})
export class ApprovalRefusedV1 {
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

  @Field('原因')
  @IsText()
  reason!: string;
}
