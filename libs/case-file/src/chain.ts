import type { EffectiveEvent } from '@quanlian/contracts';
import { byOccurrence, readOnce } from '@quanlian/obligations';
import type { ObligationPolicy, ObligationState } from '@quanlian/obligations';
import type { ChainLink, LinkState } from './case-file';
import { CHAIN } from './chain-links';
import type { LinkDefinition } from './chain-links';
import type { MeasureLedger } from './measures';

export interface ChainInput {
  of(type: string): readonly EffectiveEvent[];
  measures: MeasureLedger;
  obligations: readonly ObligationState[];
  policies: readonly ObligationPolicy[];
  /** ids of the disputes that stand about an event */
  disputesAbout(eventId: string): readonly string[];
}

const BY_MEASURE: Readonly<Record<string, LinkState>> = { 'in force': 'done', ended: 'done', reversed: 'reversed', 'none found': 'none-found' };

/** The whole chain from clue to close, one state a link, so that a missing hand-over shows. */
export const chainOf = (input: ChainInput): ChainLink[] => CHAIN.map((link) => linkOf(link, input));

function linkOf(definition: LinkDefinition, input: ChainInput): ChainLink {
  const { link, zh } = definition;
  const proven = byMeasure(definition, input) ?? byEvents(definition, input);
  if (proven) return { link, zh, ...contested(proven, input) };
  const waiting = waitingFor(definition, input);
  const late = waiting.some((state) => state.status === 'overdue');
  if (waiting.length === 0) return { link, zh, state: 'not-applicable', because: [] };
  const because = [...new Set(waiting.map((state) => state.openedBy))].sort();
  return { link, zh, state: late ? 'late' : 'due', because, dueAt: Math.min(...waiting.map((state) => state.dueAt)) };
}

type Proven = Pick<ChainLink, 'state' | 'because' | 'disputes'>;

/** A link whose proof somebody contests is provisional, whichever answer it gives. */
function contested(proven: Proven, { of, disputesAbout }: ChainInput): Proven {
  if (of('dispute.raised').length === 0) return proven;
  const disputes = [...new Set(proven.because.flatMap(disputesAbout))].sort();
  return disputes.length === 0 ? proven : { ...proven, state: 'disputed', disputes };
}

function byMeasure({ leg }: LinkDefinition, { measures }: ChainInput): Proven | undefined {
  const state = leg === undefined ? undefined : BY_MEASURE[measures.states[leg] ?? ''];
  return state && { state, because: measures.because.get(leg!) ?? [] };
}

function byEvents({ provenBy, undoneBy }: LinkDefinition, { of }: ChainInput): Proven | undefined {
  const events = (patterns: LinkDefinition['provenBy']): EffectiveEvent[] =>
    (patterns ?? []).flatMap(({ type, when }) => of(type).filter((event) => when?.(event, of) ?? true)).sort(byOccurrence);
  const proofs = events(provenBy);
  const last = proofs.at(-1);
  if (!last) return undefined;
  const undone = events(undoneBy).filter((event) => byOccurrence(event, last) > 0);
  return { state: undone.length > 0 ? 'reversed' : 'done', because: [...proofs, ...undone].map((event) => event.id) };
}

/** Which duties wait for which link: the same for every case. */
const awaitedBy = readOnce(
  (policies: readonly ObligationPolicy[]): ReadonlyMap<LinkDefinition, ReadonlySet<string>> =>
    new Map(CHAIN.map((definition) => [definition, new Set(policies.filter((policy) => awaits(policy, definition)).map(({ id }) => id))])),
);
const awaits = ({ requiredActionEvent }: ObligationPolicy, { awaits: types }: LinkDefinition): boolean =>
  requiredActionEvent?.some(({ type }) => types.includes(type)) ?? false;

function waitingFor(definition: LinkDefinition, { obligations, policies }: ChainInput): ObligationState[] {
  const asked = awaitedBy(policies).get(definition)!;
  return obligations.filter(({ policyId, status }) => (status === 'open' || status === 'overdue') && asked.has(policyId));
}
