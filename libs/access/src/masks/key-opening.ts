import { DomainError, KEY_KINDS, type KeyKind } from '@quanlian/contracts';
import { maskKeyText } from './mask-facts';
import type { Mask } from './mask-for';

const isOpen = (text: string, mask: Mask): boolean => maskKeyText(text, mask, {}) === text;

/** Kinds of keys that somebody is shown as they are. */
export const openKeyKinds = (mask: Mask): KeyKind[] => KEY_KINDS.filter((kind) => isOpen(`${kind}:x`, mask));

/** Whoever is not shown a key may not look for it either. */
export class KeyMasked extends DomainError {
  constructor(text: string) {
    const kind = text.slice(0, text.indexOf(':'));
    super(
      'access.key-masked',
      'forbidden',
      'You are not shown this kind of key',
      `Found a search by ${kind}, expected a kind of key that your role is shown.`,
    );
  }
}

/** Whoever is not shown a key may not search by it either: each answer would say whether a guess was right. */
export function refuseMaskedKey(text: string | undefined, mask: Mask): void {
  if (text !== undefined && !isOpen(text, mask)) throw new KeyMasked(text);
}
