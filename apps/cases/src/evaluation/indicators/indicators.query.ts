import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { IndicatorsRequest } from './indicators.request';
import { IndicatorsPage } from './indicators.response';

/** How well agencies and regions do, from all cases that somebody may see. */
export class IndicatorsQuery extends Query<SealedAnswer<IndicatorsPage>> {
  constructor(
    readonly request: IndicatorsRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
