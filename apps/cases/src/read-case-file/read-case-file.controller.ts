import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, maskKeyText, Masking } from '@quanlian/access';
import type { Mask, Reading } from '@quanlian/access';
import { renderCaseFile } from '@quanlian/case-file';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { CaseFileRepository } from '../case-files/case-file.repository';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { clockOf } from '../case-files/refresh-cases';
import { caseNotFound } from '../case-files/case.errors';
import { CurrentCase } from './current-case';
import { HistoricCase } from './historic-case';
import type { CaseAnswer } from './historic-case';
import { maskCaseAnswer } from './mask-case-file';
import { momentOf, momentOfAnswer, MOMENT_PARAMETERS } from './moment';
import type { Moment } from './moment';
import { SuggestionsQuery } from './suggestions.query';
import { VisibleCase } from './visible-case';

const documented = Object.entries(MOMENT_PARAMETERS).map(([name, description]) => ApiQuery({ name, description, required: false, type: String }));
const MomentParameters = (): MethodDecorator => (target, key, descriptor) => documented.forEach((decorate) => decorate(target, key, descriptor));

@ApiTags('cases')
@Access({ read: 'case' })
@Controller('v1')
export class ReadCaseFileController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: CaseEventRepository,
    private readonly names: CaseNameRepository,
    private readonly files: CaseFileRepository,
    private readonly current: CurrentCase,
    private readonly historic: HistoricCase,
    private readonly suggestions: SuggestionsQuery,
    private readonly visible: VisibleCase,
    private readonly masking: Masking,
  ) {}

  @Get('cases/:caseId/file')
  @ApiOperation({ summary: 'The case file: timeline, chain, measures, findings, obligations and open suggestions, at any moment' })
  @MomentParameters()
  @ApiOkResponse({ description: 'The case file and the moment that it answers for' })
  async read(@Param('caseId') caseId: string, @Query() query: Record<string, unknown>, @CurrentReading() reading: Reading): Promise<unknown> {
    return this.unitOfWork.run(async (em) => {
      const { moment, live } = momentOf(query, await clockOf(em), await this.events.lastPosition(em));
      const { file, suggestions } = maskCaseAnswer(await this.answer(em, caseId, moment, live, reading), this.maskOf(reading));
      return { caseFile: renderCaseFile(file), suggestions, ...momentOfAnswer(moment) };
    });
  }

  @Get('events/:eventId/case')
  @ApiOperation({ summary: 'The case that an event belongs to, or null; not known while the event is still on its way into a case file' })
  async caseOf(
    @Param('eventId') eventId: string,
    @CurrentReading() reading: Reading,
  ): Promise<{ eventId: string; caseId: string | null; operator: string | null; known: boolean }> {
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
  async position(): Promise<{ position: number }> {
    return this.unitOfWork.run(async (em) => ({ position: await this.events.lastPosition(em) }));
  }

  /** A case is named by its id or number, or by those of a case that turned out to be this one. */
  private async answer(em: EntityManager, text: string, moment: Moment, live: boolean, reading: Reading): Promise<CaseAnswer> {
    const name = await this.names.named(em, text);
    const row = name && (await this.files.ofEvent(em, name.openedBy));
    // A case of another area and none are the same answer: otherwise numbers could be probed.
    if (!name || (row && !(await this.visible.isVisible(reading, row.caseId)))) throw caseNotFound(text);
    const file = live && row && (await this.current.read(em, row, moment.knownAt));
    if (file) return { file, suggestions: await this.suggestions.ofCase(em, row.caseId) };
    const then = await this.historic.read(em, name, row, moment);
    if (!row && !this.visible.covers(reading, then.file.jurisdiction, then.file.caseId)) throw caseNotFound(text);
    return then;
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
