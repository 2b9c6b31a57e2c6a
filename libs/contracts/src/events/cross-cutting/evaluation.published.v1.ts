import { Field, IsCount, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const OPINION_VALUES = ['pass', 'pass-with-findings', 'fail'] as const;

@EventContract({
  code: 'evaluation.published',
  version: 1,
  zh: '第三方评估',
  en: 'Third-party evaluation published',
  group: 'G',
  publishers: ['evaluator'],
  consumers: ['ndrc', 'gov'],
  articles: ['(二十)'],
  evidence: '评估报告, 事件链根哈希',
  triggers: ['progress.circulated'],
  contradicts: ['progress.reported'],
  undoneBy: 'event.corrected',
  exampleKeys: [{ kind: 'division', value: '150600', role: 'region' }],
  example: {
    evaluator: '示例评估机构',
    period: '2021-10',
    region: '150600',
    sampleSize: 50,
    foundRunning: 2,
    reportedRunning: 1,
    opinion: 'pass',
    auditRoot: '79b4d3d84bab5b9d6990c469f849c75cd78b8559039808368d005eb14a40867d',
  },
})
export class EvaluationPublishedV1 {
  @Field('评估机构')
  @IsText()
  evaluator!: string;

  @Field('期间')
  @IsText()
  period!: string;

  @Field('地区')
  @IsText()
  region!: string;

  @Field('样本数')
  @IsCount()
  sampleSize!: number;

  @Field('抽查在运行数')
  @IsCount()
  foundRunning!: number;

  @Field('上报在运行数')
  @IsCount()
  reportedRunning!: number;

  @Field('评估意见')
  @IsOneOf(OPINION_VALUES)
  opinion!: (typeof OPINION_VALUES)[number];

  @Field('审计根哈希')
  @IsText()
  auditRoot!: string;

  @Field('上报总数', { optional: true })
  @IsCount()
  reportedTotal?: number;
}
