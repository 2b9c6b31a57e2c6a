import { ApiProperty } from '@nestjs/swagger';

export class MeetingTableResponse {
  @ApiProperty({ example: '重点名单' }) title!: string;
  @ApiProperty({ type: [String] }) columns!: readonly string[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { oneOf: [{ type: 'string' }, { type: 'number' }] } } })
  rows!: readonly (readonly (string | number)[])[];
}

export class MeetingPackResponse {
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ format: 'date-time' }) knownAt!: string;
  @ApiProperty({ type: 'integer', description: 'How many cases were looked at' }) cases!: number;
  @ApiProperty({ type: [MeetingTableResponse] }) tables!: MeetingTableResponse[];
}
