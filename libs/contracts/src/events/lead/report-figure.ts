import { Field, IsFigure, IsText } from '../../fields';

/** One figure of a report, as the report itself names it. */
export class ReportFigure {
  @Field('名称')
  @IsText()
  name!: string;

  @Field('单位', { optional: true })
  @IsText()
  unit?: string;

  @Field('数值')
  @IsFigure()
  value!: string | number;
}
