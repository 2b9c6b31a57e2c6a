import type { EffectiveEvent } from '@quanlian/contracts';
import type { ControlAnswer, ObligationPolicy, ObligationState } from '@quanlian/obligations';

/** A case as a control test is shown it: what is known of it, corrections applied, and its duties at that instant. */
export interface CaseSeen {
  history: readonly EffectiveEvent[];
  obligations: readonly ObligationState[];
  /** what these duties follow from */
  policies: readonly ObligationPolicy[];
}

/** A read as its record tells it. */
export interface ReadSeen {
  /** id of the access */
  id: string;
  resource: string;
  purpose: string;
  isStated: boolean;
}

/** An answer, and the duty that it is about where it is about one. */
export interface ControlFinding extends ControlAnswer {
  policyId?: string;
}

/** A question to the whole history: it is asked of every case, region or read, and each answer holds, is broken, or cannot be given. */
export interface Control<Seen> {
  /** stable: of a rule of a notice the id of its policy, of others `EV-…` */
  id: string;
  asks: string;
  /** what is missing where an answer cannot be given */
  unknownBecause: string;
  /** @param now epoch ms: what is not known until then is not there */
  check(seen: Seen, now: number): readonly ControlFinding[];
}
