import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { isText, TEXT } from '../field-tests';

export class BreakTheGlassRequest {
  @ApiProperty({ example: '值守电话：现场即将断电，需核对居民用电', description: 'Why it cannot wait; the reviewer reads it' })
  @Expects(isText, TEXT)
  reason!: string;
}
