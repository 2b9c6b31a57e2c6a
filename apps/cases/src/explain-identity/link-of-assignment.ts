import type { CaseEvent } from '@quanlian/contracts';
import { KEY_PAIRS, SURE_ATTRIBUTION } from '@quanlian/entity-resolution';
import type { KeyPairCode } from '@quanlian/entity-resolution';

/** Where an event went, as it was decided. */
export interface Placement {
  eventId: string;
  via: string;
  because: readonly string[];
}

/** Events of one case that came to it by one word. */
export interface Link {
  step: string;
  keyPair: KeyPairCode | null;
  score: number | null;
  keys: string[];
  toldBy: string[];
  eventIds: string[];
}

const isKey = (text: string): boolean => /^[a-z-]+:./.test(text);

/** Placements put together where the same keys and the same events said it. `told` gives the events that a placement rests on. */
export function linksOf(
  placements: readonly Placement[],
  told: (eventId: string) => CaseEvent | undefined,
  approvalOf: (eventId: string) => string | undefined,
): Link[] {
  const links = new Map<string, Link>();
  for (const { eventId, via, because } of placements) {
    const keys = because.filter(isKey);
    const approval = via === 'approved' ? approvalOf(eventId) : undefined;
    const toldBy = [...because.filter((text) => !isKey(text)), ...(approval === undefined ? [] : [approval])];
    const name = JSON.stringify([via, keys, toldBy]);
    const known = links.get(name);
    if (known) known.eventIds.push(eventId);
    else links.set(name, { step: via, ...rowOf(via, keys, toldBy.map(told)), keys, toldBy, eventIds: [eventId] });
  }
  return [...links.values()].sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.step + a.keys.join() < b.step + b.keys.join() ? -1 : 1));
}

type Row = Pick<Link, 'keyPair' | 'score'>;
const NO_ROW: Row = { keyPair: null, score: null };
const row = (keyPair: KeyPairCode): Row => ({ keyPair, score: KEY_PAIRS[keyPair].score });

/** People, roles and corrections place by the law of what a case is and by no row of the table. */
function rowOf(via: string, [key = '']: readonly string[], told: readonly (CaseEvent | undefined)[]): Row {
  if (via === 'holder') return row('account-or-meter');
  if (via === 'legal-entity') return /^(?:uscc|org-code):/.test(key) ? row('organisation-code') : NO_ROW;
  return via === 'attribution' ? attributed(told[0]) : NO_ROW;
}

/** Below the table's confidence it is the best attribution there is, and as sure as that says. */
function attributed(attribution: CaseEvent | undefined): Row {
  const confidence = Number(attribution?.facts.confidence ?? 0);
  const isSure = attribution?.facts.nat === 'none' && confidence >= SURE_ATTRIBUTION;
  return isSure ? row('static-address') : { keyPair: null, score: confidence };
}
