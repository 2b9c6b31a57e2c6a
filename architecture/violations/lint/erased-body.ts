import { Body, Controller, Post } from '@nestjs/common';
import type { CutPowerRequest } from './cut-power.request';

@Controller('power-cuts')
export class CutPowerController {
  @Post()
  cut(@Body() request: CutPowerRequest): unknown {
    return request;
  }
}
