import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { CLOCKS, MAX_LIMIT } from './history-filter';

/** The filter in the OpenAPI document; the reading itself is historyFilter. */
export const ApiHistoryFilter = (): MethodDecorator =>
  applyDecorators(
    ApiQuery({ name: 'from', required: false, schema: { type: 'string', format: 'date-time' }, description: 'inclusive' }),
    ApiQuery({ name: 'to', required: false, schema: { type: 'string', format: 'date-time' }, description: 'exclusive' }),
    ApiQuery({ name: 'clock', required: false, enum: CLOCKS, description: 'the time that from and to mean; occurred if not given' }),
    ApiQuery({ name: 'type', required: false, example: 'site.reported' }),
    ApiQuery({ name: 'organ', required: false, example: 'energy/grid', description: 'an agency, or an agency and its organ' }),
    ApiQuery({ name: 'subject', required: false, example: 'uscc:91150622MAYX0A110G', description: 'any key of the event' }),
    ApiQuery({ name: 'case', required: false, description: 'events under the operator of the case, and events that name the case' }),
    ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: MAX_LIMIT } }),
    ApiQuery({ name: 'after', required: false, description: 'the cursor "next" of an earlier answer' }),
  );
