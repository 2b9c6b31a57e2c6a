import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, maskKeyText, Masking } from '@quanlian/access';
import type { Mask, Reading } from '@quanlian/access';
import { renderCaseFile } from '@quanlian/case-file';
import { UnitOfWork } from '@quanlian/persistence';
import { ApiProblems } from '@quanlian/service-kit';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { MomentAsked } from '../moments/moment-asked';
import { momentOfAnswer } from '../moments/moment';
import { MomentRequest } from '../moments/moment.request';
import { VisibleCases } from '../moments/visible-cases';
import { CaseFileResponse } from './case-file.response';
import { CaseOfEventResponse, PositionResponse } from './case-of-event.response';
import { maskCaseFile, maskSuggestion } from './mask-case-file';
import { ReadCaseFileQuery } from './read-case-file.query';

@ApiTags('cases')
@Access({ read: 'case' })
@Controller('v1')
export class ReadCaseFileController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: CaseEventRepository,
    private readonly moments: MomentAsked,
    private readonly query: ReadCaseFileQuery,
    private readonly visible: VisibleCases,
    private readonly masking: Masking,
  ) {}

  @Get('cases/:caseId/file')
  @ApiOperation({ summary: 'The case file: timeline, chain, measures, findings, obligations and open suggestions, at any moment' })
  @ApiOkResponse({ type: CaseFileResponse })
  @ApiProblems({ 404: 'There is no such case, or nothing was known of it at that moment', 422: 'A parameter cannot be read' })
  async read(@Param('caseId') caseId: string, @Query() request: MomentRequest, @CurrentReading() reading: Reading): Promise<CaseFileResponse> {
    const moment = await this.moments.of(request);
    const { file, suggestions } = await this.query.read(reading, caseId, moment);
    const mask = this.maskOf(reading);
    return {
      caseFile: renderCaseFile(maskCaseFile(file, mask)),
      suggestions: suggestions.map((one) => maskSuggestion(one, mask)),
      ...momentOfAnswer(moment),
    };
  }

  @Get('events/:eventId/case')
  @ApiOperation({ summary: 'The case that an event belongs to, or null; not known while the event is still on its way into a case file' })
  @ApiOkResponse({ type: CaseOfEventResponse })
  async caseOf(@Param('eventId') eventId: string, @CurrentReading() reading: Reading): Promise<CaseOfEventResponse> {
    return this.unitOfWork.run(async (em) => {
      const [row] = isUuid(eventId) ? await em.query(PLACE_OF_EVENT, [eventId]) : [];
      if (!row || !this.visible.covers(reading, row.jurisdiction, row.case_id ?? eventId))
        return { eventId, caseId: null, operator: null, known: false };
      const operator = row.operator === null ? null : String(maskKeyText(row.operator, this.maskOf(reading), {}));
      return { eventId, caseId: row.case_id, operator, known: row.case_id !== null || !row.stale };
    });
  }

  @Get('events-position')
  @ApiOperation({ summary: 'The last arrival number of this service' })
  @ApiOkResponse({ type: PositionResponse })
  async position(): Promise<PositionResponse> {
    return this.unitOfWork.run(async (em) => ({ position: await this.events.lastPosition(em) }));
  }

  private maskOf({ actor, purpose }: Reading): Mask {
    return this.masking.for(actor, purpose);
  }
}

/**
 * Where an event went: by its case's division, or by its own while it has none. An event is placed before its case is folded: until then,
 * no case is not yet an answer.
 */
const PLACE_OF_EVENT = `
  select a.case_id, a.operator, coalesce(c.jurisdiction, e.event->>'jurisdiction') as jurisdiction,
    exists (select from stale_operator s where s.operator = a.operator) as stale
  from assignment a join case_event e using (event_id) left join case_file c on c.case_id = a.case_id
  where a.event_id = $1::uuid`;

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
