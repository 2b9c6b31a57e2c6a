import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class HistoryEntry {
  @ApiProperty({ type: 'integer', description: 'place in the one sequence without gaps' }) position!: number;
  @ApiProperty() id!: string;
  @ApiProperty({ example: '/energy/grid' }) source!: string;
  @ApiProperty({ example: 'power-supply.cut' }) type!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() agency!: string;
  @ApiProperty() organ!: string;
  @ApiProperty() jurisdiction!: string;
  @ApiProperty({ example: 'uscc:91150622MAYX0A110G' }) subject!: string;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ format: 'date-time' }) acceptedAt!: string;
  @ApiProperty() topic!: string;
  @ApiProperty({ type: 'integer' }) partition!: number;
  @ApiProperty({ type: 'integer' }) offset!: number;
  @ApiProperty({ description: 'SHA-256 of the bytes as received, hex' }) sha256!: string;
  @ApiProperty({ type: String, nullable: true }) correlationId!: string | null;
  @ApiPropertyOptional({ format: 'date-time', description: 'since when its content is gone: no subject, hash or fact of it is left' })
  erasedAt?: string;
}

export class HistoryPage {
  @ApiProperty({ type: [HistoryEntry] }) items!: HistoryEntry[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'pass as "after" to read on; null at the end of this walk, which is where the history stood when it began',
  })
  next!: string | null;
  @ApiProperty({ description: 'pass as "after" another time to read what came since this walk began' }) later!: string;
}

export class HistoryEvent extends HistoryEntry {
  @ApiProperty({ type: Object, description: 'the event as its publisher sent it' }) event!: unknown;
}

export class HistoryPosition {
  @ApiProperty({ type: 'integer', description: 'highest position' }) position!: number;
  @ApiProperty({ type: 'integer', description: 'number of events; equal to position' }) count!: number;
}
