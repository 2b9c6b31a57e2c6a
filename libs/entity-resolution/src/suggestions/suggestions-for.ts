import type { EffectiveEvent } from '@quanlian/contracts';
import { normaliseAddress } from '../text/normalise-address';
import { normaliseName, parseName } from '../text/normalise-name';
import { similarity } from '../text/similarity';
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

/** So many firms at one address are a registration agent's, not a site's. */
const AGENT_FIRMS = 20;
const SIMILAR = 0.92;
const HINT = 0.5;

/**
 * Operators to whom an event without an identifying key may belong, the likeliest first. People decide; a score never merges.
 * An address that `isShared`, in its normalised spelling, suggests nobody.
 */
export function suggestionsFor(
  event: EffectiveEvent,
  candidates: readonly Candidate[],
  isShared: (address: string) => boolean = () => false,
): Suggestion[] {
  const stated = statedAddresses(event).map((text) => normaliseAddress(text, event.jurisdiction));
  const addresses = new Set(stated.filter((address) => !isShared(address)));
  const names = statedNames(event);
  const spelled = candidates.map((one) => new Set(one.addresses.map((text) => spelling(text, event.jurisdiction))));
  const crowded = (address: string): boolean => spelled.filter((known) => known.has(address)).length >= AGENT_FIRMS;
  return candidates
    .flatMap((candidate, place): Suggestion[] => {
      const shared = [...addresses].filter((address) => spelled[place]!.has(address) && !crowded(address));
      const reasons = [...shared.map(addressReason), ...nameReasons(event, names, candidate)].sort((a, b) => b.score - a.score);
      if (reasons.length === 0) return [];
      const score = reasons[0]!.score;
      return [{ eventId: event.id, operator: candidate.operator, score, because: reasons.map(({ text }) => text), approvable: score > HINT }];
    })
    .sort((a, b) => b.score - a.score || (a.operator < b.operator ? -1 : 1));
}

const spelling = (text: string, division: string): string => (/^\d*(?:\|[^|]*){4}$/.test(text) ? text : normaliseAddress(text, division));

interface Reason {
  score: number;
  text: string;
}

/** Down to a house or building number it is the premises; without one it is a hint. */
function addressReason(address: string): Reason {
  const [, , , number, building] = address.split('|');
  return { score: number || building ? 0.7 : HINT, text: `address ${address}` };
}

function nameReasons(event: EffectiveEvent, names: readonly string[], { operator, names: known }: Candidate): Reason[] {
  const inDivision = operator.startsWith('uscc:') && operator.slice(7, 13) === event.jurisdiction;
  return names.flatMap((name) =>
    known.flatMap((other): Reason[] => {
      if (normaliseName(name) === normaliseName(other)) return [{ score: inDivision ? 0.85 : HINT, text: `name ${normaliseName(name)}` }];
      return similarity(parseName(name).tradeName, parseName(other).tradeName) >= SIMILAR
        ? [{ score: HINT, text: `similar name ${normaliseName(other)}` }]
        : [];
    }),
  );
}
