import { Field, IsListOfTexts, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const SCOPE_VALUES = ['national', 'province', 'city'] as const;

@EventContract({
  code: 'progress.circulated',
  version: 1,
  zh: '信息通报',
  en: 'Circular issued',
  group: 'A',
  publishers: ['ndrc'],
  consumers: ['gov', 'energy', 'telecom', 'finance', 'tax', 'evaluator'],
  articles: ['(二十)', 'NDRC2111'],
  evidence: '通报文号, 分发范围',
  undoneBy: 'event.corrected',
  exampleKeys: [{ kind: 'division', value: '150600', role: 'region' }],
  example: {
    issueNo: 'EX-2021-1',
    period: '2021-10',
    scope: 'national',
    audience: ['gov', 'energy'],
    contentRef: 'sha256:example',
  },
})
export class ProgressCirculatedV1 {
  @Field('期号')
  @IsText()
  issueNo!: string;

  @Field('期间')
  @IsText()
  period!: string;

  @Field('范围')
  @IsOneOf(SCOPE_VALUES)
  scope!: (typeof SCOPE_VALUES)[number];

  @Field('通报对象')
  @IsListOfTexts()
  audience!: string[];

  @Field('内容引用')
  @IsText()
  contentRef!: string;
}
