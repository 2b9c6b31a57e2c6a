import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, ApiResponse, getSchemaPath } from '@nestjs/swagger';

export class FieldProblemResponse {
  @ApiProperty({ description: 'JSON pointer to the broken place', example: '/data/facts/sessions' }) pointer!: string;
  @ApiProperty({ description: 'Stable code' }) code!: string;
  @ApiProperty({ description: 'What was found, what was expected, what to do' }) detail!: string;
}

/** RFC 9457 problem details. */
export class ProblemResponse {
  @ApiProperty({ example: 'urn:quanlian:problem:event.unknown-type' }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer' }) status!: number;
  @ApiProperty() detail!: string;
  @ApiProperty({ description: 'Stable code, never reused', example: 'event.unknown-type' }) code!: string;
  @ApiPropertyOptional() instance?: string;
  @ApiPropertyOptional() correlationId?: string;
  @ApiPropertyOptional({ type: [FieldProblemResponse] }) errors?: FieldProblemResponse[];
}

/** Describes refusals of a route: status → when. */
export const ApiProblems = (refusals: Readonly<Record<number, string>>) =>
  applyDecorators(
    ApiExtraModels(ProblemResponse),
    ...Object.entries(refusals).map(([status, description]) =>
      ApiResponse({
        status: Number(status),
        description,
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemResponse) } } },
      }),
    ),
  );
