import { ApiProperty } from '@nestjs/swagger';

export class ViewCheckResponse {
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty({ type: 'integer' }) cases!: number;
  @ApiProperty({ description: 'SHA-256 over { case id: hash of its bytes } in RFC 8785' }) live!: string;
  @ApiProperty() rebuilt!: string;
  @ApiProperty({ type: [String], description: 'Ids of the cases whose views differ' }) differing!: string[];
  @ApiProperty({ type: [String], description: 'Tables beside the case files whose rows differ from what the history says' })
  differingTables!: string[];
}
