import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { ActRequest } from '../act.request';
import { isText, TEXT } from '../field-tests';

export class ApproveSuggestionRequest extends ActRequest {
  @ApiProperty({ example: 'of-0002', description: 'The officer who has looked at it, too; another than the one who approves' })
  @Expects(isText, TEXT)
  second!: string;
}
