import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { covers, SealedAnswer } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { beijingDate, formatBeijing } from '@quanlian/contracts';
import { IndicatorBoard, measureCase } from '@quanlian/evaluation';
import type { IndicatorLevel } from '@quanlian/evaluation';
import { PolicyPacks, reportingOf } from '@quanlian/obligations';
import { divisionChain } from '@quanlian/reference';
import { ScopedReader } from '@quanlian/service-kit';
import { askedFor } from '../../boards/asked-for';
import { pageOf } from '../../boards/page-of';
import { MomentAsked } from '../../moments/moment-asked';
import { OrganDayRepository } from '../../organ-days/organ-day.repository';
import { WalkCases } from '../walk-cases';
import { IndicatorsQuery } from './indicators.query';
import { IndicatorLineResponse, IndicatorsPage } from './indicators.response';
import type { Silence } from './indicators.response';
import { silenceOf } from './silence-of';

@QueryHandler(IndicatorsQuery)
export class IndicatorsHandler implements IQueryHandler<IndicatorsQuery> {
  constructor(
    private readonly moments: MomentAsked,
    private readonly cases: WalkCases,
    private readonly reader: ScopedReader,
    private readonly days: OrganDayRepository,
    private readonly packs: PolicyPacks,
  ) {}

  async execute({ request, reading }: IndicatorsQuery): Promise<SealedAnswer<IndicatorsPage>> {
    const { level = 'province', agency, region } = request;
    const moment = await this.moments.of({ knownAt: request.knownAt });
    const board = new IndicatorBoard(level);
    let cases = 0;
    for await (const { file, row } of this.cases.walk(reading, moment)) {
      board.add(measureCase(file, row.openedBy));
      cases += 1;
    }
    const silence = await this.silence(reading, level, moment.knownAt);
    const lines = board
      .read()
      .filter((line) => (agency === undefined || line.agency === agency) && (region === undefined || covers(region, line.region)))
      .map((line) => responseOf(line, silence.get(`${line.region} ${line.agency}`)));
    const { shown, next } = pageOf(lines, (line) => [0, `${line.region} ${line.agency}`], request);
    const answer = { indicators: shown, next, cases, knownAt: formatBeijing(moment.knownAt) };
    const filter = askedFor({ level, agency, region, knownAt: request.knownAt });
    return SealedAnswer.of(answer, { kind: 'search', resource: 'indicators', filter, results: shown.length });
  }

  private async silence(reading: Reading, level: IndicatorLevel, knownAt: number): Promise<Map<string, Silence>> {
    const heard = await this.reader.read(reading, 'regional-duty', ({ em, scope }) => this.days.latest(em, scope, beijingDate(knownAt)));
    return silenceOf(reportingOf({ cadences: this.packs.cadences, heard, now: knownAt }), level);
  }
}

function responseOf(line: Omit<IndicatorLineResponse, 'regionName' | 'silence'>, silence: Silence | undefined): IndicatorLineResponse {
  const regionName = divisionChain(line.region)[0]?.name;
  return { ...line, ...(regionName !== undefined && { regionName }), ...(silence && { silence }) };
}
