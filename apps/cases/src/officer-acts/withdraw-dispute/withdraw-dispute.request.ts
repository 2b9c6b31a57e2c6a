import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { ActRequest } from '../act.request';
import { isText, TEXT } from '../field-tests';

export class WithdrawDisputeRequest extends ActRequest {
  @ApiProperty({ example: '经复核无误' })
  @Expects(isText, TEXT)
  reason!: string;
}
