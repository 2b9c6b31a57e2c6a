import { spoken } from '../text/homophones';
import { compareCodes } from './compare-codes';
import { compareControl } from './compare-control';
import { compareNames } from './compare-names';
import { compareNetworks } from './compare-networks';
import { comparePlaces, compareSupplies } from './compare-supplies';
import { contribution } from './contribution';
import type { Contribution } from './contribution';
import type { IdentityRecord } from './identity-record';
import { HIGHEST_SUGGESTION, HINT, HOMOPHONE_RAISE } from './key-pair-table';
import type { PairAction, PairMode } from './key-pair-table';
import { readRecord } from './read-record';
import type { ReadRecord } from './read-record';
import { allSpecific } from './specificity';
import type { Specificity } from './specificity';

/** What is to be thought of two records, and why. Nothing is done by it: merges and groups are verdicts of officers, and events. */
export interface PairScore {
  /** whether both describe one thing; `unsure` where nothing decides */
  verdict: 'same' | 'different' | 'unsure';
  /** what speaks most for the pair; absent where nothing does */
  action?: PairAction;
  mode?: PairMode;
  /** 0 … 1 */
  score: number;
  /** the strongest first, what stands against a merger last */
  because: Contribution[];
  /** said alike where it is written otherwise: the score was raised by it */
  homophone: boolean;
}

/** Whether two records describe one thing, one site or one controller, by the key-pair table; the same from either side. */
export const scorePair = (left: IdentityRecord, right: IdentityRecord, specificity: Specificity = allSpecific): PairScore =>
  scoreRead(readRecord(left), readRecord(right), specificity);

/** The same for records that were read before. */
export function scoreRead(left: ReadRecord, right: ReadRecord, specificity: Specificity = allSpecific): PairScore {
  const because = strongestFirst([
    ...(left.node === right.node ? sameness(left, right) : []),
    ...compareSupplies(left, right),
    ...compareNetworks(left, right, specificity),
    ...comparePlaces(left, right, specificity),
    ...compareControl(left, right, specificity),
  ]);
  const isBarred = because.some(({ mode }) => mode === 'bar');
  const best = because.find(({ action, mode }) => mode !== 'bar' && !(isBarred && action === 'merge'));
  const homophone = best?.mode === 'suggest' && best.score > HINT && isSaidAlike(left, right);
  return {
    verdict: verdictOf(because, isBarred),
    ...(best && { action: best.action, mode: best.mode }),
    score: homophone ? Math.min(HIGHEST_SUGGESTION, best.score + HOMOPHONE_RAISE) : (best?.score ?? 0),
    because,
    homophone,
  };
}

/** Only two of a kind can be one. A common code settles it, whatever the two are to each other besides. */
function sameness(left: ReadRecord, right: ReadRecord): Contribution[] {
  const codes = compareCodes(left, right);
  const isOne = codes.some(({ mode }) => mode === 'automatic');
  return [...codes, ...compareNames(left, right), ...(isOne ? [] : compareRoles(left, right))];
}

const ROLES = ['plant consumer', 'host tenant', 'retailer customer'];

function compareRoles({ role: left = '' }: ReadRecord, { role: right = '' }: ReadRecord): Contribution[] {
  const isBetween = ROLES.includes(`${left} ${right}`) || ROLES.includes(`${right} ${left}`);
  return isBetween ? contribution('role-between', left, right) : [];
}

function verdictOf(because: readonly Contribution[], isBarred: boolean): PairScore['verdict'] {
  if (isBarred) return 'different';
  return because.some(({ action, mode, score }) => action === 'merge' && mode !== 'hint' && score > HINT) ? 'same' : 'unsure';
}

const isSaidAlike = (left: ReadRecord, right: ReadRecord): boolean =>
  left.names.some((one) => right.names.some((other) => one.tradeName !== other.tradeName && spoken(one.tradeName) === spoken(other.tradeName)));

const ACTIONS: readonly PairAction[] = ['merge', 'link', 'group'];

const strongestFirst = (found: Contribution[]): Contribution[] =>
  found.sort(
    (a, b) =>
      Number(a.mode === 'bar') - Number(b.mode === 'bar') ||
      b.score - a.score ||
      ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action) ||
      (a.pair + a.left < b.pair + b.left ? -1 : 1),
  );
