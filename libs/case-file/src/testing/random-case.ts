import { DAY_MS, HOUR_MS } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { Draw } from './draw';
import { operatorKey } from './given';
import { ACCOUNTS, FIRMS, RANDOM_FACTS } from './random-facts';

export const RANDOM_TYPES: readonly string[] = Object.keys(RANDOM_FACTS);

/** What a random event is made from, so that a failing list can be made shorter. */
export interface Seed {
  type: string;
  seed: number;
}

const AGENCIES: Readonly<Record<string, string>> = { load: 'energy', power: 'energy', pool: 'telecom', ip: 'telecom', project: 'gov', site: 'ndrc' };

function keysFor(type: string, draw: Draw): CaseEvent['keys'] {
  const operator = draw.often(0.8) ? [operatorKey] : [{ kind: 'uscc', value: draw.of(...FIRMS).slice(5), role: 'operator' } as const];
  if (type === 'load-profile.summarised' && draw.often(0.15)) return [{ kind: 'plant', value: draw.of('P1', 'P2'), role: 'plant' }];
  if (type === 'fund-flow.flagged') return [...operator, { kind: 'bank-token', value: draw.of('t1', 't2', 't3'), role: 'account' }];
  if (type === 'enterprise-record.changed')
    return [
      { kind: 'uscc', value: draw.of(...FIRMS).slice(5), role: 'operator' },
      { kind: 'person-token', value: 'p1', role: 'person' },
      { kind: 'phone-token', value: draw.of('f1', 'f2'), role: 'phone' },
    ];
  if (type !== 'load-profile.summarised') return operator;
  const kind = draw.often(0.1) ? 'sub-meter' : 'account-no';
  const accounts = draw.often(0.2) ? ['A', 'B'] : [draw.of(...ACCOUNTS)];
  return [
    ...operator,
    ...accounts.map((account) => ({ kind, value: `grid:${account}`, role: 'consumer' }) as const),
    { kind: 'address', value: draw.of('here', 'there'), role: 'site' },
  ];
}

/** A plant's gate reports what it made. */
const plantFacts = (draw: Draw, keys: CaseEvent['keys']) =>
  keys.some(({ kind }) => kind === 'plant')
    ? { grossGenKwh: draw.of('1000000', undefined), onGridKwh: draw.of('950000', '700000'), auxKwh: '20000' }
    : {};

function happening({ type, seed }: Seed, index: number, seeds: readonly Seed[]): CaseEvent {
  const draw = new Draw(seed);
  const occurredAt = draw.at();
  const recordedAt = occurredAt + draw.of(0, 0, HOUR_MS, 2 * DAY_MS, 30 * DAY_MS);
  const indexesOf = (wanted: string) => seeds.flatMap((one, i) => (one.type === wanted ? i : []));
  const idOf = (wanted: string) => `e${draw.of(...indexesOf(wanted), 999)}`;
  const keys = keysFor(type, draw);
  const agency = draw.often(0.2) ? 'samr' : (AGENCIES[type.split(/[-.]/)[0]!] ?? 'ndrc');
  return {
    id: `e${index}`,
    type,
    version: 1,
    source: `/${agency}/spec`,
    agency,
    organ: 'spec',
    jurisdiction: draw.of('150622', '510600'),
    occurredAt,
    recordedAt,
    acceptedAt: recordedAt,
    position: index,
    keys,
    facts: { ...RANDOM_FACTS[type]!(draw, { at: occurredAt, idOf }), ...plantFacts(draw, keys) },
    evidence: [],
    policyRefs: [],
    approvals: [],
  };
}

function correction(seed: number, index: number, events: readonly CaseEvent[]): CaseEvent {
  const draw = new Draw(seed);
  const target = draw.of(...events);
  const recordedAt = target.recordedAt + draw.whole(-2, 60) * DAY_MS;
  const replacement = target.type === 'event.corrected' ? {} : RANDOM_FACTS[target.type]!(draw, { at: target.occurredAt, idOf: () => 'e0' });
  const facts = draw.often(0.5) ? { targetEventId: target.id, effect: 'retract' } : { targetEventId: target.id, effect: 'replace', replacement };
  return {
    ...target,
    id: `c${index}`,
    type: 'event.corrected',
    occurredAt: recordedAt,
    recordedAt,
    acceptedAt: recordedAt,
    facts,
    idempotencyKey: undefined,
  };
}

/** A case of random events, with corrections of some of them and corrections of corrections. */
export function randomCase(seeds: readonly Seed[], corrections: readonly number[] = []): CaseEvent[] {
  const events = seeds.map(happening);
  if (events.length > 0) corrections.forEach((seed, index) => events.push(correction(seed, index, events)));
  return events;
}
