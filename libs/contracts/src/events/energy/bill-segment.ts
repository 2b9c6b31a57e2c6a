import { Field, IsCalendarDate, IsDecimalString } from '../../fields';

/** A stretch of a bill within which the rate does not change; both days count. */
export class BillSegment {
  @Field('起')
  @IsCalendarDate()
  from!: string;

  @Field('止')
  @IsCalendarDate()
  to!: string;

  @Field('电量', { unit: 'kWh' })
  @IsDecimalString()
  kwh!: string;

  @Field('加价标准', { unit: 'CNY/kWh' })
  @IsDecimalString()
  rate!: string;

  @Field('金额', { unit: 'CNY' })
  @IsDecimalString()
  amount!: string;
}
