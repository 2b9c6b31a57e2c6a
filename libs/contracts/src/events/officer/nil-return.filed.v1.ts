import { Field, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'nil-return.filed',
  version: 1,
  zh: '零报告',
  en: 'Nil return filed',
  group: 'H',
  publishers: ['any'],
  consumers: ['ndrc', 'evaluator'],
  articles: ['(三)', '(二十)'],
  undoneBy: 'event.corrected',
  exampleKeys: [{ kind: 'division', value: '150600', role: 'region' }],
  example: { eventType: 'pool-traffic.detected', period: '2021-10' },
})
export class NilReturnFiledV1 {
  @Field('事件类型')
  @IsText()
  eventType!: string;

  @Field('期间')
  @IsText()
  period!: string;

  @Field('原因', { optional: true })
  @IsText()
  reason?: string;
}
