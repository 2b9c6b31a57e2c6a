import { Query } from '@nestjs/cqrs';
import { HistoryPosition } from '../history.response';

/** How far the history has come says nothing about anybody, so it is the same for all. */
export class ShowPositionQuery extends Query<HistoryPosition> {}
