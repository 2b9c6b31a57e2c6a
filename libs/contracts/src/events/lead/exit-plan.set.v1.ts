import { Field, IsAnyList, IsEventRef, IsInstant, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'exit-plan.set',
  version: 1,
  zh: '退出时间表确定',
  en: 'Exit deadline and route set',
  group: 'A',
  publishers: ['ndrc', 'gov'],
  consumers: ['energy', 'finance', 'tax', 'mof', 'gov'],
  articles: ['(二)', '(十七)', '(二十)'],
  evidence: '实施方案文号',
  triggers: ['site.shut-down', 'rectification.ordered'],
  undoneBy: 'exit-plan.set (superseding)',
  example: { deadline: '2021-10-20T10:00:00+08:00' },
})
export class ExitPlanSetV1 {
  @Field('期限')
  @IsInstant()
  deadline!: string;

  @Field('实施路径', { optional: true })
  @IsText()
  route?: string;

  @Field('阶段', { optional: true })
  @IsAnyList()
  stages?: unknown[];

  @Field('被替代事件', { optional: true })
  @IsEventRef()
  supersedesEventId?: string;
}
