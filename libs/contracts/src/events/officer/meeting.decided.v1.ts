import { Field, IsCalendarDate, IsInstant, IsListOfTexts, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'meeting.decided',
  version: 1,
  zh: '联席会议决定',
  en: 'Joint meeting decided',
  group: 'H',
  publishers: ['system'],
  consumers: ['ndrc', 'gov', 'energy', 'telecom', 'finance', 'tax', 'evaluator'],
  undoneBy: 'event.corrected',
  example: {
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    meetingOn: '2021-11-05',
    agencies: ['energy'],
    awaits: 'power-supply.cut',
    decision: '示例决定',
    dueAt: '2021-11-12T18:00:00+08:00',
    by: 'of-0001',
  },
})
export class MeetingDecidedV1 {
  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('会议日期')
  @IsCalendarDate()
  meetingOn!: string;

  @Field('责任部门')
  @IsListOfTexts()
  agencies!: string[];

  @Field('完成事件类型')
  @IsText()
  awaits!: string;

  @Field('决定')
  @IsText()
  decision!: string;

  @Field('期限')
  @IsInstant()
  dueAt!: string;

  @Field('经办人')
  @IsText()
  by!: string;
}
