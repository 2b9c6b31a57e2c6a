import { Field, IsCalendarDate, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'jurisdiction.lead-department-set',
  version: 1,
  zh: '牵头部门确定',
  en: 'Lead department of a jurisdiction set',
  group: 'H',
  publishers: ['ndrc'],
  consumers: ['gov', 'energy', 'telecom', 'finance', 'tax', 'evaluator'],
  articles: ['(十八)'],
  undoneBy: 'jurisdiction.lead-department-set (superseding)',
  exampleKeys: [{ kind: 'division', value: '150600', role: 'region' }],
  example: { divisionCode: '150622', department: '发展改革委', effectiveFrom: '2021-10-20' },
})
export class JurisdictionLeadDepartmentSetV1 {
  @Field('行政区划代码')
  @IsText()
  divisionCode!: string;

  @Field('牵头部门')
  @IsText()
  department!: string;

  @Field('机构', { optional: true })
  @IsText()
  organ?: string;

  @Field('生效日期')
  @IsCalendarDate()
  effectiveFrom!: string;

  @Field('文号', { optional: true })
  @IsText()
  documentNo?: string;
}
