import type { EffectiveEvent, EventKey } from '@quanlian/contracts';
import { keyString } from '@quanlian/contracts';
import { standing } from '../claims/key-claim';
import type { KeyClaim, Lookup } from '../claims/key-claim';
import { normaliseName } from '../text/normalise-name';
import { attributionOf } from './attribution';
import { canonicalOperator, principalOf } from './canonical';
import { holderOf, latestBy } from './holder';
import { besideKeys, operatorKeys, operatorString } from './key-roles';

/** The step at which the search for an operator ended, in the order in which the steps are tried. */
export type Via = 'correction-target' | 'legal-entity' | 'holder' | 'attribution' | 'other-entity' | 'approved' | 'none' | 'jurisdiction';

/** Whose case an event belongs to, and what led there. */
export interface OperatorDecision {
  /** under whom the event has its case; absent where nobody is found */
  operator?: string;
  via: Via;
  /** keys and event ids that led there */
  because: string[];
}

type Step = (event: EffectiveEvent, lookup: Lookup) => { entity: string; via: Via; because: string[] } | undefined;

/** Steps 2 to 5 of "what a case is" (domain reference, part d), in their order. */
const STEPS: readonly Step[] = [namedEntity, namedOrganisation, keyHolder, networkHolder, otherEntity];

/**
 * The operator that an event belongs to. `lookup` gives the claims about a key (more do no harm); `approvals` the operator to whom an officer gave
 * an event: for a case, the operator now of the event that opened it. An `event.corrected` goes with its target: whoever knows the target's
 * operator puts it first (step 1), and this is the answer where the target has none.
 */
export function operatorOf(event: EffectiveEvent, lookup: Lookup, approvals: (eventId: string) => string | undefined): OperatorDecision {
  for (const step of STEPS) {
    const found = step(event, lookup);
    const operator = found && canonicalOperator(found.entity, lookup);
    if (found && operator) return { operator, via: found.via, because: found.because };
  }
  const approved = approvals(event.id);
  const operator = approved && canonicalOperator(approved, lookup);
  if (operator) return { operator, via: 'approved', because: [approved] };
  return { via: event.keys.every(isRegional) ? 'jurisdiction' : 'none', because: [] };
}

const isRegional = ({ kind, role }: EventKey): boolean => kind === 'division' || role === 'region' || role === 'reporter';

/** Step 2; a group key counts while the group stands. */
function namedEntity({ keys }: EffectiveEvent, lookup: Lookup): ReturnType<Step> {
  const entity = operatorKeys(keys)
    .map(operatorString)
    .find((key) => canonicalOperator(key, lookup) !== undefined);
  return entity === undefined ? undefined : { entity, via: 'legal-entity', because: [entity] };
}

/** An organisation name stands for an entity only after a merge said so. */
function namedOrganisation({ keys }: EffectiveEvent, lookup: Lookup): ReturnType<Step> {
  const names = keys.filter(({ kind, role }) => kind === 'org-name' && (role === 'operator' || role === 'suspect'));
  for (const key of names) {
    const spellings = [keyString(key), `org-name:${normaliseName(key.value)}`];
    const known = spellings.find((spelling) => standing(lookup(spelling), 'same-entity').length > 0);
    const entity = known && principalOf(known, lookup);
    if (entity && entity !== known) return { entity, via: 'legal-entity', because: [keyString(key)] };
  }
  return undefined;
}

function keyHolder(event: EffectiveEvent, lookup: Lookup): ReturnType<Step> {
  const claim = holderOf(event, lookup);
  return claim && { entity: claim.operator, via: 'holder', because: [claim.key, claim.eventId] };
}

function networkHolder(event: EffectiveEvent, lookup: Lookup): ReturnType<Step> {
  const claim = attributionOf(event, lookup);
  return claim && { entity: claim.operator, via: 'attribution', because: [claim.key, claim.eventId] };
}

/** Step 5: whoever was found to be supplied by this entity without right, else the entity itself. */
function otherEntity(event: EffectiveEvent, lookup: Lookup): ReturnType<Step> {
  const entities = besideKeys(event.keys).map(operatorString);
  const supplied = entities.map((entity) => suppliedBy(event, principalOf(entity, lookup), lookup)).find((claim) => claim !== undefined);
  if (supplied) return { entity: supplied.operator, via: 'other-entity', because: [supplied.key, supplied.eventId] };
  const [entity] = entities;
  return entity === undefined ? undefined : { entity, via: 'other-entity', because: [entity] };
}

/** A supplier may have fed several consumers in turn: `since` dates the supply, the finding only its discovery. */
const suppliedBy = (event: EffectiveEvent, supplier: string, lookup: Lookup): KeyClaim | undefined =>
  latestBy(
    event,
    lookup(supplier)
      .filter(({ kind }) => kind === 'supply')
      .map((claim) => ({ ...claim, occurredAt: claim.from ?? claim.occurredAt })),
  );
