import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ApiPack, packFile, PACK_PROBLEMS } from '../making/pack-file';
import { CasePackQuery } from './case-pack.query';
import { CasePackRequest } from './case-pack.request';

@ApiTags('packs')
@Access({ read: 'sealed-pack' })
@Controller('v1/packs/cases/:caseId')
export class CasePackController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'casePack',
    summary: 'A sealed pack of a case: its events as received, their proofs, and the case file that they give',
  })
  @ApiPack()
  @ApiProblems({ ...PACK_PROBLEMS, 404: 'No such case in your area, or nothing was known of it at that moment' })
  async make(
    @Param('caseId') caseId: string,
    @Query() request: CasePackRequest,
    @CurrentReading() reading: Reading,
  ): Promise<SealedAnswer<StreamableFile>> {
    const pack = await this.queries.execute(new CasePackQuery(caseId, request, reading));
    return pack.map((zip) => packFile(zip, `case-${caseId}`));
  }
}
