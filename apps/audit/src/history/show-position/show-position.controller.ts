import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '@quanlian/access';
import { FindHistory } from '../find-history/find-history.query';
import { HistoryPosition } from '../find-history/history.response';

@ApiTags('history')
@Access({ read: 'history' })
@Controller('v1/history')
export class ShowPositionController {
  constructor(private readonly history: FindHistory) {}

  @Get('position')
  @ApiOperation({ summary: 'How far the history has come' })
  @ApiOkResponse({ type: HistoryPosition })
  position(): Promise<HistoryPosition> {
    return this.history.position();
  }
}
