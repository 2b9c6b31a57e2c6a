import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REPORTING_STATUSES } from '@quanlian/obligations';

/** How one organ keeps one cadence in one region. */
export class ReportingResponse {
  @ApiProperty({ example: 'N1283-19-1-C' }) cadenceId!: string;
  @ApiProperty({ example: '矿池流量监测报送' }) titleZh!: string;
  @ApiProperty() titleEn!: string;
  @ApiProperty({ example: 'telecom/provincial-bureau' }) organ!: string;
  @ApiProperty({ example: '510000' }) region!: string;
  @ApiPropertyOptional({ example: '四川省' }) regionName?: string;
  @ApiProperty({ example: 'pool-traffic.detected' }) eventType!: string;
  @ApiProperty({ example: 'P7D' }) every!: string;
  @ApiProperty({ description: 'Whether the notice gives the cadence, or we do' }) basis!: string;
  @ApiProperty({ enum: REPORTING_STATUSES, description: 'Silence is no good news: nothing was said, not even that there was nothing' })
  status!: string;
  @ApiProperty({ format: 'date' }) lastDay!: string;
  @ApiProperty({ format: 'date-time', description: 'By when it is to be heard again, or was' }) dueAt!: string;
}

export class ReportingPage {
  @ApiProperty({ type: [ReportingResponse], description: 'Who is to be heard first stands first' }) reporting!: ReportingResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the page that follows, null at the end' }) next!: string | null;
  @ApiProperty({ format: 'date-time' }) knownAt!: string;
}
