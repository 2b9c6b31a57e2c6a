import type { Actor } from '../actors/actor';
import type { FieldKind } from '../data/field-kind';
import { maskFor, type Mask } from '../masks/mask-for';
import type { Purpose } from '../policy/purpose';

/** `maskFor` with this deployment's key of stand-ins, for whoever answers requests. */
export class Masking {
  constructor(private readonly pseudonymKey: string) {}

  for(actor: Actor, purpose: Purpose, opened: readonly FieldKind[] = []): Mask {
    return maskFor(actor, purpose, { pseudonymKey: this.pseudonymKey, opened });
  }
}
