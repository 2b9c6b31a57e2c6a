import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ApiPack, packFile, PACK_PROBLEMS } from '../making/pack-file';
import { SamplePackQuery } from './sample-pack.query';
import { SamplePackRequest } from './sample-pack.request';

@ApiTags('packs')
@Access({ read: 'sealed-pack' })
@Controller('v1/packs/sample')
export class SamplePackController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'samplePack', summary: 'A sealed pack of single events and entries of the log, with their proofs' })
  @ApiPack()
  @ApiProblems({ ...PACK_PROBLEMS, 404: 'No such event in your area, or no such entry under the head' })
  async make(@Query() request: SamplePackRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<StreamableFile>> {
    const pack = await this.queries.execute(new SamplePackQuery(request, reading));
    return pack.map((zip) => packFile(zip, 'sample'));
  }
}
