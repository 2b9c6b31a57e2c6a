import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export const RECEIPT_STATUSES = ['accepted', 'duplicate'] as const;
export type ReceiptStatus = (typeof RECEIPT_STATUSES)[number];

/** What is stored with the event and never changes. */
export class StoredReceipt {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ example: '/energy/grid' }) source!: string;
  @ApiProperty({ example: 'cn.quanlian.power-supply.cut.v1' }) type!: string;
  @ApiProperty({ example: 'uscc:91510000MA6BXXXX0X' }) subject!: string;
  @ApiProperty({ example: 'energy' }) service!: string;
  @ApiProperty({ format: 'date-time', description: 'The clock of this service when it accepted the event' }) acceptedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'recordedtime of the event, otherwise acceptedAt' }) recordedAt!: string;
  @ApiProperty({ description: 'SHA-256 of the RFC 8785 canonical JSON of the event, so that white space does not matter' }) contentSha256!: string;
  @ApiProperty({ description: 'SHA-256 of the bytes as they were sent, from { to }' }) bytesSha256!: string;
  @ApiProperty({ example: 'quanlian.energy.events.v1' }) topic!: string;
}

/** The stored receipt and the outcome of this request. Of a duplicate, all but `status` and the address is the original receipt. */
export class Receipt extends StoredReceipt {
  @ApiProperty({ enum: RECEIPT_STATUSES }) status!: ReceiptStatus;
  @ApiPropertyOptional({ format: 'uri', description: 'Where the transparency log proves the event, a moment after it was accepted' })
  proofUrl?: string;
}
