import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ACT_NAMES } from '@quanlian/access';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

const KEY = /^[a-z-]{2,20}:.{1,200}$/;

export class ProposeActRequest {
  @ApiProperty({ enum: ACT_NAMES }) @IsIn(ACT_NAMES) act!: string;
  @ApiProperty({ example: 'uscc:91150622MAYX0A110G', description: 'what the act is about' }) @Matches(KEY) subject!: string;
  @ApiProperty({ example: '150622' }) @Matches(/^\d{6}$/) jurisdiction!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(1, 100) caseId?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(1, 2000) reason?: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 720 }) @IsOptional() @IsInt() @Min(1) @Max(720) expiresInHours?: number;
  @ApiPropertyOptional({ type: Object, description: 'what is to be done: of a published act { keys, facts, evidence, policyRefs } of its event' })
  @IsOptional()
  @IsObject()
  command?: Record<string, unknown>;
}
