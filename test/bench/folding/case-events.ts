import { DAY_MS, HOUR_MS } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { seededRandom } from '../workload/seeded-random';
import type { Draw } from '../workload/seeded-random';
import { ACCOUNTS, ATTRIBUTION, LOAD, OPENING, PAPERS, TRAFFIC } from './case-kinds';
import type { CaseKind } from './case-kinds';

const FIRST = Date.parse('2021-10-01T08:00:00+08:00');
const OPERATOR = { kind: 'uscc', value: '91150622MAYX0A110G', role: 'operator' } as const;

type Card = CaseKind | 'correction' | 'duplicate';
const { record, bill, payment, visit, trade, subsidy, recovery, cut, restoration, egress, purchase, loan, flow, registry, promotion } = PAPERS;

/** Of 200 events: 120 load summaries, 40 sightings of pool traffic and attributions, 30 measures, bills and records, 10 corrections and duplicates. */
const SHARES: readonly (readonly [number, Card])[] = [
  [120, LOAD],
  [28, TRAFFIC],
  [12, ATTRIBUTION],
  [7, record],
  [4, bill],
  [4, payment],
  [2, visit],
  [2, egress],
  [2, purchase],
  ...[trade, subsidy, recovery, cut, restoration, loan, flow, registry, promotion].map((kind) => [1, kind] as const),
  [5, 'correction'],
  [5, 'duplicate'],
];
const DECK: readonly Card[] = SHARES.flatMap(([share, card]) => Array.from({ length: share }, () => card));

export interface CaseOptions {
  events: number;
  seed: number;
  /** from one event to the next */
  everyH: number;
}

/** One case as its service keeps it: the same seed gives the same events. */
export function caseEvents({ events, seed, everyH }: CaseOptions): CaseEvent[] {
  const draw = seededRandom(seed);
  const made: CaseEvent[] = [];
  let deck: Card[] = [];
  while (made.length < events) {
    if (deck.length === 0) deck = [...DECK];
    const card = OPENING[made.length] ?? deck.splice(draw(deck.length), 1)[0]!;
    const at = FIRST + made.length * everyH * HOUR_MS;
    made.push(typeof card === 'string' ? again(card, made, at, draw) : eventOf(card, made, at, draw));
  }
  return made;
}

/** Some events come late: they change what was known of weeks before. */
function eventOf(kind: CaseKind, made: readonly CaseEvent[], at: number, draw: Draw): CaseEvent {
  const occurredAt = at - (draw(40) ? draw(5) * HOUR_MS : draw(20) * DAY_MS);
  const idOf = (wanted: string): string =>
    wanted === 'bill'
      ? (made.findLast(({ type }) => type === bill.type)?.facts.billNo ?? 'B')
      : (made.findLast(({ type }) => type === wanted)?.id ?? '');
  const account = { kind: 'account-no', value: `grid:${ACCOUNTS[draw(ACCOUNTS.length)]!}`, role: 'consumer' } as const;
  return {
    id: `event-${String(made.length).padStart(6, '0')}`,
    type: kind.type,
    version: 1,
    source: `/${kind.agency}/bench`,
    agency: kind.agency,
    organ: 'bench',
    jurisdiction: '150622',
    occurredAt,
    recordedAt: at,
    acceptedAt: at,
    position: made.length,
    idempotencyKey: `key-${made.length}`,
    keys: kind.about === 'account' ? [OPERATOR, account] : [OPERATOR],
    facts: kind.facts(occurredAt, draw, idOf),
    evidence: [],
    policyRefs: [],
    approvals: [],
  };
}

/** A correction of something said before, or the same once more under another id. */
function again(card: 'correction' | 'duplicate', made: readonly CaseEvent[], at: number, draw: Draw): CaseEvent {
  const target = made[draw(made.length)]!;
  const id = `event-${String(made.length).padStart(6, '0')}`;
  const arrival = { id, recordedAt: at, acceptedAt: at, position: made.length };
  if (card === 'duplicate') return { ...target, ...arrival };
  const effect = draw(5) ? { effect: 'replace', replacement: { meanKw: String(4_000 + draw(6_000)) } } : { effect: 'retract' };
  return {
    ...target,
    ...arrival,
    type: 'event.corrected',
    occurredAt: at,
    idempotencyKey: `key-${made.length}`,
    facts: { targetEventId: target.id, ...effect },
  };
}
