import { ApiProperty } from '@nestjs/swagger';

/** An act is an event; it shows on the case when it has come back. */
export class ActResponse {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
}
