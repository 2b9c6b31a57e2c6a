import { Field, IsInstant, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const RECORD_VALUES = ['sampling-plan', 'finding', 'response', 'closing'] as const;

@EventContract({
  code: 'evaluation.recorded',
  version: 1,
  zh: '评估记录',
  en: 'A record of an evaluation was written: a plan, a finding, the response to it',
  group: 'H',
  publishers: ['system'],
  consumers: ['evaluator'],
  undoneBy: 'evaluation.recorded',
  example: {
    record: 'sampling-plan',
    recordId: '0179c65f-3980-7ec1-8a14-127a62fac55d',
    recordSha256: '79b4d3d84bab5b9d6990c469f849c75cd78b8559039808368d005eb14a40867d',
    by: 'of-0701',
    at: '2021-10-20T10:00:00+08:00',
  },
})
export class EvaluationRecordedV1 {
  @Field('记录')
  @IsOneOf(RECORD_VALUES)
  record!: (typeof RECORD_VALUES)[number];

  @Field('记录编号')
  @IsText()
  recordId!: string;

  @Field('记录哈希')
  @IsText()
  recordSha256!: string;

  @Field('所属问题编号', { optional: true })
  @IsText()
  findingId?: string;

  @Field('责任部门', { optional: true })
  @IsText()
  responsible?: string;

  @Field('答复期限', { optional: true })
  @IsInstant()
  dueAt?: string;

  @Field('记录人')
  @IsText()
  by!: string;

  @Field('时间')
  @IsInstant()
  at!: string;
}
