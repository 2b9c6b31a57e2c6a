import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@quanlian/access';
import { register } from 'prom-client';

@ApiTags('operation')
@Public()
@Controller('metrics')
export class MetricsController {
  @Get()
  @Header('content-type', register.contentType)
  @ApiOperation({ operationId: 'metrics', summary: 'Metrics in the Prometheus text format' })
  @ApiProduces('text/plain')
  @ApiResponse({ status: 200, description: 'All metrics of this process' })
  metrics(): Promise<string> {
    return register.metrics();
  }
}
