import { Query } from '@nestjs/cqrs';
import { PositionResponse } from './position.response';

/** The last arrival number; it says nothing about anybody, so it is the same for all. */
export class ShowPositionQuery extends Query<PositionResponse> {}
