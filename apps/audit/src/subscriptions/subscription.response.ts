import { ApiProperty } from '@nestjs/swagger';

export class SequenceGap {
  @ApiProperty({ type: 'integer' }) from!: number;
  @ApiProperty({ type: 'integer' }) to!: number;
}

export class SubscriptionResponse {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'energy/grid', description: 'whose system it is; it is told what that system may know' }) subscriber!: string;
  @ApiProperty() jurisdiction!: string;
  @ApiProperty() url!: string;
  @ApiProperty({ type: [String], example: ['type=power-supply.cut'] }) filter!: string[];
  @ApiProperty({ enum: ['active', 'paused', 'stopped', 'expired'], description: 'stopped: by us, because nobody took what was sent' }) state!: string;
  @ApiProperty({ type: String, nullable: true, description: 'why it was stopped' }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time', description: 'nothing is sent from then on, unless it is renewed' }) expiresAt!: string;
  @ApiProperty({ description: 'up to where it was told; GET /v1/feed reads on from there' }) cursor!: string;
  @ApiProperty({ type: 'integer', description: 'number of the last message that was taken' }) sequence!: number;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) deliveredAt!: string | null;
  @ApiProperty({ type: 'integer', description: 'failed tries since then' }) failures!: number;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) failingSince!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'what the last try met' }) problem!: string | null;
  @ApiProperty({ type: SequenceGap, nullable: true, description: 'messages that the receiver says it does not have' }) gap!: SequenceGap | null;
}

export class SubscriptionList {
  @ApiProperty({ type: [SubscriptionResponse] }) items!: SubscriptionResponse[];
}

export class SubscriptionWithSecret {
  @ApiProperty({ type: SubscriptionResponse }) subscription!: SubscriptionResponse;
  @ApiProperty({ example: 'whsec_…', description: 'signs the messages; it is shown this once' }) secret!: string;
}
