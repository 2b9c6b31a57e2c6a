import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Masking, SealedAnswer } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { backTest, ExtraWork } from '@quanlian/case-file';
import type { CaseDifference, JudgedBy, Period } from '@quanlian/case-file';
import { DAY_MS, formatBeijing } from '@quanlian/contracts';
import { RULES } from '@quanlian/cross-check';
import { PolicyPacks } from '@quanlian/obligations';
import { askedFor } from '../boards/asked-for';
import { inTurns } from '../case-files/in-turns';
import { instantOf } from '../moments/instant';
import { MomentAsked } from '../moments/moment-asked';
import { VisibleCases } from '../moments/visible-cases';
import { DraftInvalid } from './back-test.errors';
import { BackTestQuery } from './back-test.query';
import { BackTestRequest, SUBJECTS } from './back-test.request';
import { BackTestResponse, TestedCase } from './back-test.response';
import { draftAsked } from './draft-asked';
import { SubjectsInScope } from './subjects-in-scope';
import { testedCase } from './tested-case';

const YEAR_MS = 365 * DAY_MS;
/** Held in memory at a time. */
const CHUNK = 10;

@QueryHandler(BackTestQuery)
export class BackTestHandler implements IQueryHandler<BackTestQuery> {
  constructor(
    private readonly moments: MomentAsked,
    private readonly subjects: SubjectsInScope,
    private readonly visible: VisibleCases,
    private readonly masking: Masking,
    private readonly packs: PolicyPacks,
  ) {}

  async execute({ request, reading }: BackTestQuery): Promise<SealedAnswer<BackTestResponse>> {
    const draft = draftAsked(request, this.packs);
    const period = await this.periodOf(request);
    const { operators, next } = await this.page(reading, request, period);
    const work = new ExtraWork(period, RULES);
    const mask = this.masking.for(reading.actor, reading.purpose);
    const cases: TestedCase[] = [];
    const openers: string[] = [];
    for (let from = 0; from < operators.length; from += CHUNK) {
      for (const one of await this.differing(reading, operators.slice(from, from + CHUNK), period, draft)) {
        work.add(one);
        cases.push(testedCase(one, mask));
        openers.push((one.live ?? one.draft)!.row.openedBy);
      }
    }
    const { from, to } = { from: formatBeijing(period.from), to: formatBeijing(period.to) };
    return SealedAnswer.of(
      { from, to, judged: operators.length, cases, work: work.byAgency(), next },
      {
        kind: 'search',
        resource: 'back-test',
        filter: [...askedFor({ jurisdiction: request.jurisdiction, from, to }), ...namesOf(request)],
        // By its opening event each case finds the access to it.
        events: openers,
        results: cases.length,
      },
    );
  }

  private async periodOf(request: BackTestRequest): Promise<Period> {
    const { knownAt: now } = await this.moments.of({});
    const to = Math.min(request.to === undefined ? now : instantOf(request.to)!, now);
    const from = request.from === undefined ? to - YEAR_MS : instantOf(request.from)!;
    if (from < to) return { from, to };
    throw new DraftInvalid([{ pointer: '/from', detail: `Found ${formatBeijing(from)}; expected an instant before ${formatBeijing(to)}.` }]);
  }

  private async page(reading: Reading, { jurisdiction, limit = SUBJECTS.default, after }: BackTestRequest, { to }: Period) {
    const found = await this.subjects.operators(reading, { jurisdiction, to, after, count: limit + 1 });
    const operators = found.slice(0, limit);
    return { operators, next: found.length > limit ? await this.subjects.cursorOf(operators.at(-1)!) : null };
  }

  /** Cases of the same operator may be of another area, and a case that only the draft opens stands in no table. */
  private async differing(reading: Reading, operators: readonly string[], period: Period, draft: JudgedBy): Promise<CaseDifference[]> {
    const live = { policies: this.packs.policies, rules: RULES };
    const found = (await inTurns(await this.subjects.load(operators), (subject) => backTest(subject, period, live, draft))).flat();
    const rows = found.map((one) => (one.live ?? one.draft)!);
    const shown = await this.subjects.shown(
      reading,
      rows.map(({ row }) => row.caseId),
    );
    return found.filter((_one, place) => {
      const { row, file } = rows[place]!;
      return row.number === '' ? this.visible.covers(reading, file.jurisdiction) : shown.has(row.caseId);
    });
  }
}

/** Of a draft the record keeps what it was about, not what it says. */
const namesOf = ({ thresholds = {}, packs = [] }: BackTestRequest): string[] => [
  ...Object.keys(thresholds).map((code) => `rule=${code}`),
  ...packs.map(({ pack }) => `pack=${String(pack)}`),
];
