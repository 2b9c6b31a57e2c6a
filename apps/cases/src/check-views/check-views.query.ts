import { Query } from '@nestjs/cqrs';
import { ViewCheckResponse } from './view-check.response';

/** Whether the stored views are what the events say. */
export class CheckViewsQuery extends Query<ViewCheckResponse> {}
