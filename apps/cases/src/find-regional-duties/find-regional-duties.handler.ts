import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { covers, SealedAnswer } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import { PolicyPacks, standingOf } from '@quanlian/obligations';
import type { RegionalDutyState } from '@quanlian/obligations';
import { askedFor } from '../boards/asked-for';
import { pageOf } from '../boards/page-of';
import { MomentAsked } from '../moments/moment-asked';
import { placeOf } from './duty-order';
import { dutyResponse } from './duty-response';
import { FindRegionalDutiesQuery } from './find-regional-duties.query';
import { FindRegionalDutiesRequest } from './find-regional-duties.request';
import { RegionalBoard } from '../regional-acts/regional-board';
import { RegionalDutyPage } from './regional-duty-page.response';

@QueryHandler(FindRegionalDutiesQuery)
export class FindRegionalDutiesHandler implements IQueryHandler<FindRegionalDutiesQuery> {
  constructor(
    private readonly moments: MomentAsked,
    private readonly board: RegionalBoard,
    private readonly packs: PolicyPacks,
  ) {}

  async execute({ request, reading }: FindRegionalDutiesQuery): Promise<SealedAnswer<RegionalDutyPage>> {
    const { knownAt } = await this.moments.of({ knownAt: request.knownAt });
    const { agency } = request;
    const all = this.packs.policies;
    const policies = agency === undefined ? all : all.filter(({ responsibleAgencies }) => responsibleAgencies.includes(agency));
    const states = await this.board.at(reading, knownAt, policies);
    const shown = request.repetitions === 'all' ? states : standingOf(states);
    const { level, region, status, repetitions } = request;
    const page = pageOf(shown.filter(asked(request)), placeOf, request);
    const answer = {
      duties: page.shown.map((state) => dutyResponse(state, this.packs.find(state.policyId)!)),
      next: page.next,
      knownAt: formatBeijing(knownAt),
    };
    const filter = askedFor({ level, region, agency, status, repetitions, knownAt: request.knownAt });
    return SealedAnswer.of(answer, { kind: 'search', resource: 'regional-duties', filter, results: answer.duties.length });
  }
}

const asked =
  ({ level, region, status }: FindRegionalDutiesRequest) =>
  (state: RegionalDutyState): boolean =>
    (level === undefined || state.level === level) &&
    (region === undefined || covers(region, state.region)) &&
    (status === undefined || state.status === status);
