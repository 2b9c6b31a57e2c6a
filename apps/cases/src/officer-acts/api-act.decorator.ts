import { applyDecorators, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblems } from '@quanlian/service-kit';
import { ActResponse } from './act.response';

interface More {
  answer?: Type<ActResponse>;
  problems?: Readonly<Record<number, string>>;
}

/** The route of an act in the OpenAPI document, with the refusals that all acts share. */
export const ApiAct = (summary: string, { answer = ActResponse, problems = {} }: More = {}): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiCreatedResponse({ type: answer }),
    ApiProblems({
      403: 'Not your role, or a time stated without the right to do so',
      404: 'There is no such case, or none that you are shown',
      422: 'The request breaks its contract, or does not fit this case',
      ...problems,
    }),
  );
