import type { EffectiveEvent } from '@quanlian/contracts';
import type { Contribution } from '../pairs/contribution';
import type { IdentityRecord } from '../pairs/identity-record';
import { HINT } from '../pairs/key-pair-table';
import { readRecord } from '../pairs/read-record';
import { scoreRead } from '../pairs/score-pair';
import { allSpecific } from '../pairs/specificity';
import type { Specificity } from '../pairs/specificity';
import { statedAddresses, statedNames } from './stated';

/** A case that an event might belong to, by what its events state about its operator. */
export interface Candidate {
  operator: string;
  /** as written; a spelling that `normaliseAddress` gave is taken, too */
  addresses: readonly string[];
  names: readonly string[];
}

/** A likeness for officers to judge; nothing is placed by it. The score goes from 0 to 1, `because` names what is alike. */
export interface Suggestion {
  eventId: string;
  operator: string;
  score: number;
  because: string[];
  /** a hint alone (an address without number, a similar name) cannot be approved on its own */
  approvable: boolean;
}

/** Operators to whom an event without an identifying key may belong, the likeliest first. People decide; a score never merges. */
export function suggestionsFor(event: EffectiveEvent, candidates: readonly Candidate[], specificity: Specificity = allSpecific): Suggestion[] {
  const stated = readRecord(recordOf(event));
  return candidates
    .flatMap((candidate): Suggestion[] => {
      const { score, because } = scoreRead(stated, readRecord(candidateRecord(candidate, event.jurisdiction)), specificity);
      if (score === 0) return [];
      return [{ eventId: event.id, operator: candidate.operator, score, because: because.map(toText), approvable: score > HINT }];
    })
    .sort((a, b) => b.score - a.score || (a.operator < b.operator ? -1 : 1));
}

/** Whoever the event is about is held to be a legal entity of the publisher's county; nothing else is known of it. */
const recordOf = (event: EffectiveEvent): IdentityRecord => ({
  node: 'legal-entity',
  division: event.jurisdiction,
  keys: [],
  names: statedNames(event),
  addresses: statedAddresses(event),
});

/** An address is compared within the publisher's division, wherever the candidate is registered. */
const candidateRecord = ({ operator, names, addresses }: Candidate, addressesIn: string): IdentityRecord => ({
  node: 'legal-entity',
  keys: operator.startsWith('uscc:') ? [{ kind: 'uscc', value: operator.slice('uscc:'.length) }] : [],
  names,
  addresses,
  addressesIn,
});

const KINDS_OF_TEXT: Partial<Record<Contribution['pair'], string>> = { 'name-in-division': 'name', 'similar-name': 'similar name' };

const toText = ({ pair, right }: Contribution): string => `${KINDS_OF_TEXT[pair] ?? 'address'} ${right.slice(right.indexOf(':') + 1)}`;
