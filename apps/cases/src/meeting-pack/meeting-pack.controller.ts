import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, PURPOSE_NAMES } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { meetingPage } from './meeting-page';
import { MeetingPackQuery } from './meeting-pack.query';
import { MeetingPackRequest } from './meeting-pack.request';
import { MeetingPackResponse } from './meeting-pack.response';
import { meetingWorkbook } from './meeting-workbook';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADING = '虚拟货币“挖矿”整治联席会议材料';

@ApiTags('boards')
@Access({ read: 'case' })
@Controller('v1/meeting-pack')
export class MeetingPackController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    summary: 'For the joint meeting: key list, open items of each agency, what is new since the last one, disputes, earlier decisions',
  })
  @ApiProduces('application/json', 'text/html', EXCEL)
  @ApiOkResponse({ type: MeetingPackResponse })
  @ApiProblems({ 403: 'No purpose is stated, or none of your role', 422: 'A parameter cannot be read, or there are too many cases for one meeting' })
  @ApiHeader({ name: 'Ql-Purpose', enum: PURPOSE_NAMES, description: 'What the pack is made for' })
  async make(
    @Query() request: MeetingPackRequest,
    @CurrentReading() reading: Reading,
  ): Promise<SealedAnswer<MeetingPackResponse | StreamableFile | Promise<StreamableFile>>> {
    const pack = await this.queries.execute(new MeetingPackQuery(request, reading));
    if (request.format === 'html') return pack.map(asPage);
    return request.format === 'xlsx' ? pack.map(asWorkbook) : pack;
  }
}

const file = (bytes: Buffer, type: string, disposition: string): StreamableFile =>
  new StreamableFile(bytes, { type, disposition, length: bytes.length });

const asPage = ({ since, knownAt, tables }: MeetingPackResponse): StreamableFile =>
  file(Buffer.from(meetingPage(HEADING, `${since} 至 ${knownAt}`, tables)), 'text/html; charset=utf-8', 'inline');

const asWorkbook = async ({ knownAt, tables }: MeetingPackResponse): Promise<StreamableFile> =>
  file(await meetingWorkbook(tables), EXCEL, `attachment; filename="meeting-${knownAt.slice(0, 10)}.xlsx"`);
