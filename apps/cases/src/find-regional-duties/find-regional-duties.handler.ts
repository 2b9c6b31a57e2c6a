import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { covers, SealedAnswer } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import { POLICIES, standingOf } from '@quanlian/obligations';
import type { RegionalDutyState } from '@quanlian/obligations';
import { MomentAsked } from '../moments/moment-asked';
import { limitOf } from '../page-limit';
import { byPlace, placeOf, readDutyCursor, writeDutyCursor } from './duty-order';
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
  ) {}

  async execute({ request, reading }: FindRegionalDutiesQuery): Promise<SealedAnswer<RegionalDutyPage>> {
    const { knownAt } = await this.moments.of({ knownAt: request.knownAt });
    const { agency } = request;
    const policies = agency === undefined ? POLICIES : POLICIES.filter(({ responsibleAgencies }) => responsibleAgencies.includes(agency));
    const states = await this.board.at(reading, knownAt, policies);
    const shown = request.repetitions === 'all' ? states : standingOf(states);
    const answer = { ...pageOf(shown.filter(asked(request)), request), knownAt: formatBeijing(knownAt) };
    return SealedAnswer.of(answer, { kind: 'search', resource: 'regional-duties', filter: filterOf(request), results: answer.duties.length });
  }
}

const asked =
  ({ level, region, status }: FindRegionalDutiesRequest) =>
  (state: RegionalDutyState): boolean =>
    (level === undefined || state.level === level) &&
    (region === undefined || covers(region, state.region)) &&
    (status === undefined || state.status === status);

function pageOf(states: readonly RegionalDutyState[], request: FindRegionalDutiesRequest): Pick<RegionalDutyPage, 'duties' | 'next'> {
  const limit = limitOf(request.limit);
  const after = readDutyCursor(request.after);
  const placed = states.map((state) => ({ state, place: placeOf(state) })).sort((a, b) => byPlace(a.place, b.place));
  const rest = after ? placed.filter(({ place }) => byPlace(place, after) > 0) : placed;
  const shown = rest.slice(0, limit);
  const last = rest.length > limit ? shown.at(-1) : undefined;
  return { duties: shown.map(({ state }) => dutyResponse(state)), next: last ? writeDutyCursor(last.place) : null };
}

/** Names nobody, so it is kept as it was asked. */
const filterOf = ({ level, region, agency, status, repetitions, knownAt }: FindRegionalDutiesRequest): string[] =>
  Object.entries({ level, region, agency, status, repetitions, knownAt }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
