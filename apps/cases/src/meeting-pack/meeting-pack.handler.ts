import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Masking, openedTogether, SealedAnswer, showingOf, statedPurpose } from '@quanlian/access';
import { DAY_MS, formatBeijing } from '@quanlian/contracts';
import { PolicyPacks } from '@quanlian/obligations';
import { maskCaseFile } from '../case-masks/mask-case-file';
import { openedFields } from '../case-masks/opened-fields';
import { instantOf } from '../moments/instant';
import { MomentAsked } from '../moments/moment-asked';
import { CasesForMeeting } from './cases-for-meeting';
import { MeetingPackQuery } from './meeting-pack.query';
import { MeetingPackResponse } from './meeting-pack.response';
import { meetingTables } from './meeting-tables';

/** Meetings are weekly unless the request says when the last one was. */
const WEEK_MS = 7 * DAY_MS;

@QueryHandler(MeetingPackQuery)
export class MeetingPackHandler implements IQueryHandler<MeetingPackQuery> {
  constructor(
    private readonly moments: MomentAsked,
    private readonly cases: CasesForMeeting,
    private readonly masking: Masking,
    private readonly packs: PolicyPacks,
  ) {}

  async execute({ request, reading }: MeetingPackQuery): Promise<SealedAnswer<MeetingPackResponse>> {
    const purpose = statedPurpose(reading, undefined);
    const moment = await this.moments.of({ knownAt: request.knownAt });
    const since = request.since === undefined ? moment.knownAt - WEEK_MS : instantOf(request.since)!;
    const named = await this.cases.named(reading, { since, jurisdiction: request.jurisdiction });
    const now = await this.cases.at(named, moment);
    const before = await this.cases.at(named, { ...moment, knownAt: since });
    const mask = this.masking.for(reading.actor, purpose);
    const shown = [...now].map(([caseId, { file }]) => {
      const earlier = before.get(caseId);
      return { now: maskCaseFile(file, mask), ...(earlier && { before: maskCaseFile(earlier.file, mask) }) };
    });
    const opened = [...now.values()].flatMap((one) => openedFields(one, (kind) => showingOf(reading.actor, purpose, { kind }) !== 'hidden'));
    const { jurisdiction, format = 'json' } = request;
    return SealedAnswer.of(
      {
        since: formatBeijing(since),
        knownAt: formatBeijing(moment.knownAt),
        cases: shown.length,
        tables: meetingTables(shown, moment.knownAt, this.packs),
      },
      {
        kind: 'export',
        resource: 'meeting-pack',
        purpose,
        filter: [`format=${format}`, ...(jurisdiction === undefined ? [] : [`jurisdiction=${jurisdiction}`])],
        opened: openedTogether(opened),
        // By its opening event each case finds the access to it.
        events: [...now.values()].map(({ row }) => row.openedBy),
        results: shown.length,
      },
    );
  }
}
