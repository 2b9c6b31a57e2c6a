import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REVIEW_OUTCOMES } from '../emergencies/emergency';

export class ReviewResponse {
  @ApiProperty({ example: 'of-0009' }) by!: string;
  @ApiProperty({ enum: REVIEW_OUTCOMES }) outcome!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class EmergencyResponse {
  @ApiProperty({ format: 'uuid' }) emergencyId!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: 'QL-150622-2021-00001' }) number!: string;
  @ApiProperty({ example: 'of-0101' }) officer!: string;
  @ApiProperty({ example: 'county-liaison' }) role!: string;
  @ApiProperty({ type: String, nullable: true, example: 'gov' }) agency!: string | null;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ format: 'date-time' }) reviewDueAt!: string;
  @ApiProperty({ description: 'Whether the case can be opened with it right now' }) running!: boolean;
  @ApiProperty({ description: 'Whether its review should have been closed by now' }) overdue!: boolean;
  @ApiPropertyOptional({ type: ReviewResponse, description: 'Missing until the review is closed' }) review?: ReviewResponse;
}

export class EmergencyPage {
  @ApiProperty({ type: [EmergencyResponse], description: 'The newest first' }) emergencies!: EmergencyResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the page that follows, null at the end' }) next!: string | null;
}
