import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { covers, SealedAnswer } from '@quanlian/access';
import { beijingDate, formatBeijing } from '@quanlian/contracts';
import { PolicyPacks, reportingOf } from '@quanlian/obligations';
import type { Cadence, ReportingState } from '@quanlian/obligations';
import { divisionChain } from '@quanlian/reference';
import { ScopedReader } from '@quanlian/service-kit';
import { askedFor } from '../boards/asked-for';
import { pageOf } from '../boards/page-of';
import type { Place } from '../boards/place';
import { MomentAsked } from '../moments/moment-asked';
import { OrganDayRepository } from '../organ-days/organ-day.repository';
import { FindReportingQuery } from './find-reporting.query';
import { FindReportingRequest } from './find-reporting.request';
import { ReportingPage, ReportingResponse } from './reporting-page.response';

@QueryHandler(FindReportingQuery)
export class FindReportingHandler implements IQueryHandler<FindReportingQuery> {
  constructor(
    private readonly moments: MomentAsked,
    private readonly reader: ScopedReader,
    private readonly days: OrganDayRepository,
    private readonly packs: PolicyPacks,
  ) {}

  async execute({ request, reading }: FindReportingQuery): Promise<SealedAnswer<ReportingPage>> {
    const { knownAt } = await this.moments.of({ knownAt: request.knownAt });
    const { cadences } = this.packs;
    const heard = await this.reader.read(reading, 'regional-duty', ({ em, scope }) => this.days.latest(em, scope, beijingDate(knownAt)));
    const states = reportingOf({ cadences, heard, now: knownAt }).filter(asked(request));
    const { shown, next } = pageOf(states, placeOf, request);
    const { status, agency, eventType, region } = request;
    const filter = askedFor({ status, agency, eventType, region, knownAt: request.knownAt });
    return SealedAnswer.of(
      {
        reporting: shown.map((state) =>
          responseOf(
            state,
            cadences.find(({ id }) => id === state.cadenceId)!,
          ),
        ),
        next,
        knownAt: formatBeijing(knownAt),
      },
      { kind: 'search', resource: 'reporting', filter, results: shown.length },
    );
  }
}

const asked =
  ({ status, agency, eventType, region }: FindReportingRequest) =>
  (state: ReportingState): boolean =>
    (status === undefined || state.status === status) &&
    (agency === undefined || state.organ.startsWith(`${agency}/`)) &&
    (eventType === undefined || state.eventType === eventType) &&
    (region === undefined || covers(region, state.region));

const placeOf = ({ dueAt, cadenceId, organ, region }: ReportingState): Place => [dueAt, `${cadenceId} ${organ} ${region}`];

function responseOf({ dueAt, ...state }: ReportingState, { titleZh, titleEn, every, basis }: Cadence): ReportingResponse {
  const regionName = divisionChain(state.region)[0]?.name;
  return { ...state, titleZh, titleEn, every, basis, ...(regionName !== undefined && { regionName }), dueAt: formatBeijing(dueAt) };
}
