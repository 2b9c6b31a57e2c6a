import type { Actor } from '../actors/actor';
import type { FieldKind } from '../data/field-kind';
import { disclosedMask, type DisclosedFields } from '../masks/disclosed-mask';
import { maskFor, type Mask } from '../masks/mask-for';
import { pseudonymOf } from '../masks/pseudonym';
import type { Purpose } from '../policy/purpose';

/** `maskFor` with this deployment's key of stand-ins, for whoever answers requests. */
export class Masking {
  constructor(private readonly pseudonymKey: string) {}

  /** The same text is the same stand-in everywhere, and nobody without the key finds the text. */
  standIn(text: string): string {
    return pseudonymOf(this.pseudonymKey, text);
  }

  for(actor: Actor, purpose: Purpose, opened: readonly FieldKind[] = []): Mask {
    return maskFor(actor, purpose, { pseudonymKey: this.pseudonymKey, opened });
  }

  ofDisclosed(receiver: Actor, disclosed: DisclosedFields): Mask {
    return disclosedMask(receiver, disclosed, this.pseudonymKey);
  }
}
