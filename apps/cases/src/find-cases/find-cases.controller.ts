import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, refuseMaskedKey } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { ScopedReader } from '@quanlian/service-kit';
import { CASE_FILTER_PARAMETERS, caseFilter } from './case-filter';
import { FindCasesQuery } from './find-cases.query';
import type { CasePage } from './find-cases.query';

const documented = CASE_FILTER_PARAMETERS.map((name) => ApiQuery({ name, required: false, type: String }));

/** Decorators of a list of parameters as one. */
const Parameters = (): MethodDecorator => (target, key, descriptor) => documented.forEach((decorate) => decorate(target, key, descriptor));

@ApiTags('cases')
@Access({ read: 'case' })
@Controller('v1/cases')
export class FindCasesController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly query: FindCasesQuery,
  ) {}

  @Get()
  @Parameters()
  @ApiOperation({ summary: 'Cases by filter, key or part of a name; sorted, with a cursor that stays valid while cases arrive' })
  async find(@Query() query: Record<string, unknown>, @CurrentReading() reading: Reading): Promise<CasePage> {
    const filter = caseFilter(query);
    return this.reader.read(reading, 'case', async (readable) => {
      refuseMaskedKey(filter.subject, readable.mask);
      return this.query.find(readable, filter);
    });
  }
}
