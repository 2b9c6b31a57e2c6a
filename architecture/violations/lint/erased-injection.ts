import { Injectable } from '@nestjs/common';
import type { PowerSupplyRepository } from './power-supply.repository';

@Injectable()
export class CutPowerHandler {
  constructor(private readonly supplies: PowerSupplyRepository) {}
}
