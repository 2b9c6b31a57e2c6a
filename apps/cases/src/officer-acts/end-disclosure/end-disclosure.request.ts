import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { isText, TEXT } from '../field-tests';

export class EndDisclosureRequest {
  @ApiProperty({ example: '核对完毕' })
  @Expects(isText, TEXT)
  reason!: string;
}
