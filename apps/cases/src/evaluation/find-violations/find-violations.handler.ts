import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SealedAnswer } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import { CASE_CONTROLS, READ_CONTROLS, REGION_CONTROLS } from '@quanlian/evaluation';
import type { Control, ControlFinding } from '@quanlian/evaluation';
import { PolicyPacks } from '@quanlian/obligations';
import { askedFor } from '../../boards/asked-for';
import { MomentAsked } from '../../moments/moment-asked';
import type { Moment } from '../../moments/moment';
import { limitOf } from '../../page-limit';
import { caseSeen } from '../case-seen';
import { ControlTestNotFound } from '../control-test.errors';
import { ReadsSeen } from '../reads-seen';
import { RegionsSeen } from '../regions-seen';
import { WalkCases } from '../walk-cases';
import { FindViolationsQuery } from './find-violations.query';
import { readViolationCursor, writeViolationCursor } from './violation-cursor';
import type { ViolationCursor } from './violation-cursor';
import { ViolationPage, ViolationResponse } from './violation.response';

/** What one case, region or reading answered; `at` is its place in the walk. */
interface Answers {
  at: string;
  where: Pick<ViolationResponse, 'caseId' | 'number' | 'region'>;
  findings: readonly ControlFinding[];
}

@QueryHandler(FindViolationsQuery)
export class FindViolationsHandler implements IQueryHandler<FindViolationsQuery> {
  constructor(
    private readonly moments: MomentAsked,
    private readonly cases: WalkCases,
    private readonly regions: RegionsSeen,
    private readonly reads: ReadsSeen,
    private readonly packs: PolicyPacks,
  ) {}

  async execute({ test, request, reading }: FindViolationsQuery): Promise<SealedAnswer<ViolationPage>> {
    const { answer = 'broken', knownAt } = request;
    const moment = await this.moments.of({ knownAt });
    const after = readViolationCursor(request.after);
    const control = [...CASE_CONTROLS, ...REGION_CONTROLS, ...READ_CONTROLS].find(({ id }) => id === test);
    if (!control) throw new ControlTestNotFound(test);
    const { violations, next } = await pageOf(this.answers(test, reading, moment, after?.at), answer, limitOf(request.limit), after);
    const missing = answer === 'unknown' && { unknownBecause: control.unknownBecause };
    const page = { test, asks: control.asks, answer, ...missing, violations, next, knownAt: formatBeijing(moment.knownAt) };
    const filter = askedFor({ test, answer, knownAt });
    return SealedAnswer.of(page, { kind: 'search', resource: 'control-tests', filter, results: violations.length });
  }

  /** From the cursor on; what is asked of regions and cases begins with the place itself, for not all of its answers may have been given. */
  private async *answers(test: string, reading: Reading, moment: Moment, from: string | undefined): AsyncGenerator<Answers> {
    const { knownAt } = moment;
    const named = <Seen>(controls: readonly Control<Seen>[]): Control<Seen> | undefined => controls.find(({ id }) => id === test);
    const [ofCases, ofRegions, ofReads] = [named(CASE_CONTROLS), named(REGION_CONTROLS), named(READ_CONTROLS)];
    if (ofCases) {
      for await (const one of this.cases.walk(reading, moment, from)) {
        const { caseId, number } = one.row;
        yield { at: caseId, where: { caseId, number }, findings: ofCases.check(caseSeen(one, this.packs.policies), knownAt) };
      }
    }
    if (ofRegions) {
      for (const { region, history } of await this.regions.at(reading, knownAt)) {
        if (region >= (from ?? '')) yield { at: region, where: { region }, findings: ofRegions.check(history, knownAt) };
      }
    }
    if (ofReads) {
      for await (const read of this.reads.walk(reading, knownAt, from)) yield { at: read.id, where: {}, findings: ofReads.check(read, knownAt) };
    }
  }
}

/** The walk ends with the page: what comes behind it is asked by whoever reads on. */
async function pageOf(
  walk: AsyncIterable<Answers>,
  asked: string,
  limit: number,
  after: ViolationCursor | undefined,
): Promise<{ violations: ViolationResponse[]; next: string | null }> {
  const violations: ViolationResponse[] = [];
  let last: ViolationCursor | undefined;
  for await (const { at, where, findings } of walk) {
    const skip = at === after?.at ? after.skip : 0;
    const found = findings.filter(({ answer }) => answer === asked);
    for (const [place, { about, because, policyId }] of found.entries()) {
      if (place < skip) continue;
      if (violations.length === limit) return { violations, next: writeViolationCursor(last!) };
      violations.push({ about, because, ...(policyId !== undefined && { policyId }), ...where });
      last = { at, skip: place + 1 };
    }
  }
  return { violations, next: null };
}
