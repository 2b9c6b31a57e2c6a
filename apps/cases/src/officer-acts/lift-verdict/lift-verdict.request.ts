import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { isText, TEXT } from '../field-tests';
import { ProposedActRequest } from '../proposed-act.request';

export class LiftVerdictRequest extends ProposedActRequest {
  @ApiProperty({ example: 'QL-150622-2021-00002', description: 'Id or number of the case that this one was told apart from' })
  @Expects(isText, TEXT)
  otherCase!: string;
}
