import { applyDecorators } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { ProposalResponse } from '@quanlian/approval';
import { ApiProblems } from '@quanlian/service-kit';

/** The route of an act that waits for a second officer in the OpenAPI document. */
export const ApiProposal = (summary: string, conflict: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary, description: 'It takes effect when another named officer grants it: POST /v1/approvals/{id}/grant.' }),
    ApiCreatedResponse({ type: ProposalResponse }),
    ApiProblems({
      403: 'Not your role, or what the act reaches lies outside your area',
      404: 'There is no such case, or none that you are shown',
      409: conflict,
      422: 'The request breaks its contract, or does not fit this case',
    }),
  );
