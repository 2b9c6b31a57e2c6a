import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { renderCaseFile } from '@quanlian/case-file';
import { DomainError } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { CaseFileRepository, CaseRow } from '../case-files/case-file.repository';
import { clockOf } from '../case-files/refresh-cases';
import { HistoricCase } from './historic-case';
import { momentOf, momentOfAnswer } from './moment';
import type { MomentQuery } from './moment';
import { SuggestionsQuery } from './suggestions.query';

@ApiTags('cases')
@Controller('v1')
export class ReadCaseFileController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: CaseEventRepository,
    private readonly files: CaseFileRepository,
    private readonly historic: HistoricCase,
    private readonly suggestions: SuggestionsQuery,
  ) {}

  @Get('cases/:caseId/file')
  @ApiOperation({ summary: 'The case file: timeline, chain, measures, findings, obligations and open suggestions, at any moment' })
  @ApiQuery({ name: 'knownAt', required: false, description: 'what was recorded until then (RFC 3339)' })
  @ApiQuery({ name: 'validAt', required: false, description: 'the state of the world on that day (RFC 3339)' })
  @ApiQuery({ name: 'identityAt', required: false, description: 'with the identity known then; default now' })
  @ApiQuery({ name: 'position', required: false, description: "with this service's first n events" })
  @ApiOkResponse({ description: 'The case file and the moment that it answers for' })
  async read(@Param('caseId') caseId: string, @Query() query: MomentQuery): Promise<unknown> {
    return this.unitOfWork.run(async (em) => {
      const row = await this.rowOf(em, caseId);
      const { moment, live } = momentOf(query, await clockOf(em), await this.events.lastPosition(em));
      const file = live ? await this.live(em, row) : await this.historic.fold(em, row, moment);
      const suggestions = await this.suggestions.ofCase(em, row.caseId);
      return { caseFile: renderCaseFile(file), suggestions, ...momentOfAnswer(moment) };
    });
  }

  @Get('events/:eventId/case')
  @ApiOperation({ summary: 'The case that an event belongs to, or null' })
  async caseOf(@Param('eventId') eventId: string): Promise<{ eventId: string; caseId: string | null; operator: string | null; known: boolean }> {
    return this.unitOfWork.run(async (em) => {
      const [row] = isUuid(eventId) ? await em.query(`select case_id, operator from assignment where event_id = $1::uuid`, [eventId]) : [];
      return { eventId, caseId: row?.case_id ?? null, operator: row?.operator ?? null, known: row !== undefined };
    });
  }

  @Get('events-position')
  @ApiOperation({ summary: 'The last arrival number of this service' })
  async position(): Promise<{ position: number }> {
    return this.unitOfWork.run(async (em) => ({ position: await this.events.lastPosition(em) }));
  }

  private async live(em: EntityManager, row: CaseRow): Promise<Parameters<typeof renderCaseFile>[0]> {
    const [{ file }] = await em.query(`select file from case_file where case_id = $1::uuid`, [row.caseId]);
    return file;
  }

  /** A case is named by its id or by its number. */
  private async rowOf(em: EntityManager, name: string): Promise<CaseRow> {
    const row = await this.files.named(em, name);
    if (!row) throw new DomainError('case.not-found', 'not-found', 'There is no such case', `Found "${name}", expected the id or number of a case.`);
    return row;
  }
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
