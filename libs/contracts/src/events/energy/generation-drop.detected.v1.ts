import { Field, IsDecimalString, IsInstant, IsRatio, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'generation-drop.detected',
  version: 1,
  zh: '并网电厂异常降负荷',
  en: 'Unexplained drop of a grid-connected plant detected',
  group: 'B',
  publishers: ['energy'],
  consumers: ['energy', 'ndrc'],
  articles: ['(五)'],
  evidence: 'SCADA/关口表摘要, 来水序列',
  triggers: ['system-cause.recorded', 'inspection.conducted', 'illegal-supply.found'],
  undoneBy: 'system-cause.recorded',
  example: {
    plantCode: 'plant:sc-ex-01',
    from: '2021-10-20T10:00:00+08:00',
    to: '2021-10-20T10:00:00+08:00',
    expectedKw: '1200.5',
    observedKw: '1200.5',
    dropRatio: 0.9,
    hours: '1200.5',
  },
})
export class GenerationDropDetectedV1 {
  @Field('电厂代码')
  @IsText()
  plantCode!: string;

  @Field('起')
  @IsInstant()
  from!: string;

  @Field('止')
  @IsInstant()
  to!: string;

  @Field('预期出力', { unit: 'kW' })
  @IsDecimalString()
  expectedKw!: string;

  @Field('实际出力', { unit: 'kW' })
  @IsDecimalString()
  observedKw!: string;

  @Field('降幅')
  @IsRatio()
  dropRatio!: number;

  @Field('时长', { unit: 'h' })
  @IsDecimalString()
  hours!: string;

  @Field('来水指数', { optional: true })
  @IsDecimalString()
  inflowIndex?: string;
}
