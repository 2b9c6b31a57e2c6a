/** Why a witness did not sign. The codes of `log.` mean that the witness holds a head that ours does not continue: somebody has to look at once. */
export type WitnessRefusalCode =
  'log.forked' | 'log.rewritten' | 'log.shrunken' | 'witness.answer-malformed' | 'witness.forgetful' | 'witness.refused' | 'witness.unreachable';

export class WitnessRefusal extends Error {
  constructor(
    readonly code: WitnessRefusalCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'WitnessRefusal';
  }
}
