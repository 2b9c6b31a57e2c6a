import { Field, IsCalendarDate, IsDivision6, IsKeyString, IsText } from '../../fields';

/** One statement of reference data about a key. */
export class ReferenceRow {
  @Field('键')
  @IsKeyString()
  key!: string;

  @Field('名称')
  @IsText(400)
  name!: string;

  @Field('行政区划代码', { optional: true })
  @IsDivision6()
  divisionCode?: string;

  @Field('地址', { optional: true })
  @IsText(400)
  address?: string;

  @Field('有效期起', { optional: true })
  @IsCalendarDate()
  validFrom?: string;

  @Field('有效期止', { optional: true })
  @IsCalendarDate()
  validTo?: string;
}
