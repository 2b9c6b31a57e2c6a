import { canonicalJson } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';

/** An event without what nobody outside a few may see, such as who reported. */
export interface WithheldEvent {
  /** `masked:<kind>` stands where something was */
  event: QuanlianEvent;
  /** kinds of values that are held back */
  kinds: readonly string[];
}

export const withheldBytes = (withheld: WithheldEvent): string => canonicalJson(withheld);
