import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SealedAnswer } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import { CASE_CONTROLS, ControlTally, NOT_ASKED, READ_CONTROLS, REGION_CONTROLS } from '@quanlian/evaluation';
import type { Control } from '@quanlian/evaluation';
import { PolicyPacks } from '@quanlian/obligations';
import { askedFor } from '../../boards/asked-for';
import { MomentAsked } from '../../moments/moment-asked';
import type { Moment } from '../../moments/moment';
import { caseSeen } from '../case-seen';
import { ReadsSeen } from '../reads-seen';
import { RegionsSeen } from '../regions-seen';
import { WalkCases } from '../walk-cases';
import { ControlTestsQuery } from './control-tests.query';
import { ControlTestResult, ControlTestsResponse } from './control-tests.response';

@QueryHandler(ControlTestsQuery)
export class ControlTestsHandler implements IQueryHandler<ControlTestsQuery> {
  constructor(
    private readonly moments: MomentAsked,
    private readonly cases: WalkCases,
    private readonly regions: RegionsSeen,
    private readonly reads: ReadsSeen,
    private readonly packs: PolicyPacks,
  ) {}

  async execute({ request, reading }: ControlTestsQuery): Promise<SealedAnswer<ControlTestsResponse>> {
    const moment = await this.moments.of(request);
    const cases = new Tallies('case', CASE_CONTROLS);
    for await (const one of this.cases.walk(reading, moment)) cases.ask(caseSeen(one, this.packs.policies), moment.knownAt);
    const { regions, reads } = await this.others(reading, moment);
    const answer = {
      tests: [...cases.results(), ...regions.results(), ...reads.results(), ...notAsked()],
      ...{ cases: cases.asked, regions: regions.asked, reads: reads.asked },
      ...{ knownAt: formatBeijing(moment.knownAt), position: moment.position },
    };
    const broken = answer.tests.reduce((sum, one) => sum + one.broken, 0);
    return SealedAnswer.of(answer, { kind: 'search', resource: 'control-tests', filter: askedFor({ knownAt: request.knownAt }), results: broken });
  }

  private async others(reading: Reading, { knownAt }: Moment) {
    const regions = new Tallies('region', REGION_CONTROLS);
    for (const { history } of await this.regions.at(reading, knownAt)) regions.ask(history, knownAt);
    const reads = new Tallies('read', READ_CONTROLS);
    for await (const one of this.reads.walk(reading, knownAt)) reads.ask(one, knownAt);
    return { regions, reads };
  }
}

/** The counts of all tests that are asked of the same kind of thing. */
class Tallies<Seen> {
  asked = 0;
  private readonly tallies: readonly (readonly [Control<Seen>, ControlTally])[];

  constructor(
    private readonly over: string,
    controls: readonly Control<Seen>[],
  ) {
    this.tallies = controls.map((control) => [control, new ControlTally(control)]);
  }

  ask(seen: Seen, now: number): void {
    this.asked += 1;
    for (const [control, tally] of this.tallies) tally.add(control.check(seen, now));
  }

  results(): ControlTestResult[] {
    return this.tallies.map(([, tally]) => ({ ...tally.result(), over: this.over }));
  }
}

const notAsked = (): ControlTestResult[] =>
  Object.entries(NOT_ASKED).map(([id, where]) => ({
    ...{ id, asks: 'A rule about this software, and not about a history', over: 'software' },
    ...{ examined: 0, holds: 0, broken: 0, unknown: 0, notTestable: `shown elsewhere: ${where}` },
  }));
