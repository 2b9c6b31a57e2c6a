import { Field, IsEventRef, IsKeyString, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'case.opened',
  version: 1,
  zh: '立案',
  en: 'Case opened',
  group: 'H',
  publishers: ['system'],
  consumers: ['ndrc', 'evaluator'],
  undoneBy: 'case.closed',
  example: {
    caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1',
    number: '2021-000001',
    operator: 'uscc:91150622MAYX0A110G',
    openedBy: '0179c65f-3980-7ec1-8a14-127a62fac55d',
  },
})
export class CaseOpenedV1 {
  @Field('案件')
  @IsText()
  caseId!: string;

  @Field('案件编号')
  @IsText()
  number!: string;

  @Field('运营主体')
  @IsKeyString()
  operator!: string;

  @Field('立案事件')
  @IsEventRef()
  openedBy!: string;

  @Field('复燃所承案件', { optional: true })
  @IsText()
  relapseOf?: string;
}
