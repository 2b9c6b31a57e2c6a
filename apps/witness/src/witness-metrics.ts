import { Counter, Registry } from 'prom-client';
import type { Answer } from './answer';

/** What the witness was asked and how it answered; a refusal by its code. */
export class WitnessMetrics {
  readonly registry = new Registry();
  private readonly answers = new Counter({
    name: 'quanlian_witness_answers_total',
    help: 'heads that were laid before the witness, by its answer; code says why it did not sign',
    labelNames: ['status', 'code'],
    registers: [this.registry],
  });

  count({ status, code = '' }: Answer): void {
    this.answers.inc({ status, code });
  }
}
