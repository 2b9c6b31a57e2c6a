import { Injectable } from '@nestjs/common';
import type { ReadinessPart, ReadinessRemarks } from '@quanlian/service-kit';
import { StampHeads } from './stamping/stamp-heads';
import { Witnesses } from './witnessing/witnesses';

/** Who does not do what the log asked for. */
@Injectable()
export class LogRemarks implements ReadinessRemarks {
  constructor(
    private readonly witnesses: Witnesses,
    private readonly stamping: StampHeads,
  ) {}

  remarks(): ReadinessPart[] {
    return [...this.witnesses.remarks(), ...this.stamping.remarks()];
  }
}
