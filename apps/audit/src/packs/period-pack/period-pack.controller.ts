import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ApiPack, packFile, PACK_PROBLEMS } from '../making/pack-file';
import { PeriodPackQuery } from './period-pack.query';
import { PeriodPackRequest } from './period-pack.request';

@ApiTags('packs')
@Access({ read: 'sealed-pack' })
@Controller('v1/packs/period')
export class PeriodPackController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'periodPack',
    summary: 'A sealed pack of everything that was accepted in a time, with every entry of the log in between',
  })
  @ApiPack()
  @ApiProblems(PACK_PROBLEMS)
  async make(@Query() request: PeriodPackRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<StreamableFile>> {
    const pack = await this.queries.execute(new PeriodPackQuery(request, reading));
    return pack.map((zip) => packFile(zip, 'period'));
  }
}
