import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ApiPack, packFile, PACK_PROBLEMS } from '../making/pack-file';
import { PlanPackQuery } from './plan-pack.query';
import { PlanPackRequest } from './plan-pack.request';

@ApiTags('packs')
@Access({ read: 'sealed-pack' })
@Controller('v1/packs/sampling-plans/:planId')
export class PlanPackController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'planPack', summary: 'A sealed pack of what a sampling plan drew' })
  @ApiPack()
  @ApiProblems({ ...PACK_PROBLEMS, 404: 'No such plan in your area, or the head does not cover what it drew yet' })
  async make(
    @Param('planId') planId: string,
    @Query() request: PlanPackRequest,
    @CurrentReading() reading: Reading,
  ): Promise<SealedAnswer<StreamableFile>> {
    const pack = await this.queries.execute(new PlanPackQuery(planId, request, reading));
    return pack.map((zip) => packFile(zip, `sample-${planId}`));
  }
}
