import { startOfBeijingDay } from '@quanlian/contracts';
import type { EffectiveEvent } from '@quanlian/contracts';
import { byOccurrence, firstIndex } from '../chronicle';
import { deadlineText, dueAt } from '../deadline';
import { statusOf } from '../meeting';
import { matches } from '../pattern';
import type { EventPattern, ObligationPolicy } from '../policy';
import { repetitionOf, windowsOf } from '../recurrence';
import { STANDING_ACTIONS } from '../standing';
import { RegionalActs } from './regional-acts';
import type { Covers } from './regional-acts';
import type { RegionalDutyState, RegionalInstance, RegionalStatus } from './regional-duty';
import { instancesOf, regionalPolicies } from './regional-instances';

/** Whose duties are asked for, and at which instant. */
export interface RegionalInput {
  policies: readonly ObligationPolicy[];
  /** codes of 6 digits, one for each province */
  provinces: readonly string[];
  /** what is known at `now`, corrections applied */
  events: readonly EffectiveEvent[];
  now: number;
  covers: Covers;
}

interface Opening {
  trigger?: EffectiveEvent;
  openedAt: number;
}

/** Every duty of every region that has opened at `now`, each repetition that has begun included: a function of what is known, in whatever order it came. */
export function trackRegionalDuties({ policies, provinces, events, now, covers }: RegionalInput): RegionalDutyState[] {
  const acts = new RegionalActs(events, covers);
  return regionalPolicies(policies).flatMap((policy) => instancesOf(policy, provinces).flatMap((instance) => statesOf(instance, acts, now)));
}

function statesOf(instance: RegionalInstance, acts: RegionalActs, now: number): RegionalDutyState[] {
  const { policy } = instance;
  const opening = openingOf(instance, acts);
  if (!opening || opening.openedAt > now) return [];
  const row = actsOf(instance, acts);
  const repetition = repetitionOf(policy);
  if (!repetition) {
    const due = deadlineText(policy) === null ? undefined : dueAt(policy, opening.trigger ?? { facts: {} }, opening.openedAt);
    return [stateOf(instance, opening, now, { met: row.find((act) => counts(act, opening.openedAt)), due })];
  }
  const { windows } = windowsOf(repetition, opening.openedAt, repetition.untilInstant, now);
  return windows.map(({ from, dueAt: due, instance: number }) => {
    const met = row[firstIndex(row, (act) => act.occurredAt <= from)];
    return stateOf(instance, opening, now, { met, due, number });
  });
}

/** A duty without a trigger opens with the notice. */
function openingOf({ policy, region }: RegionalInstance, acts: RegionalActs): Opening | undefined {
  const start = startOfBeijingDay(policy.effectiveFrom);
  if (!policy.triggerEvent) return { openedAt: start };
  const pattern = policy.triggerEvent;
  const trigger = acts.of(pattern.type, region).find((event) => event.occurredAt >= start && matches(event, pattern));
  return trigger && { trigger, openedAt: trigger.occurredAt };
}

/** What may meet the duty, in order of occurrence; of an addressee, only what it did itself. */
function actsOf({ policy, region, addressee }: RegionalInstance, acts: RegionalActs): EffectiveEvent[] {
  const of = (pattern: EventPattern): EffectiveEvent[] => acts.of(pattern.type, region).filter((event) => matches(event, pattern));
  const found = [...new Set(policy.requiredActionEvent!.flatMap(of))];
  const own = addressee === undefined ? found : found.filter(({ agency, organ }) => `${agency}/${organ}` === addressee);
  return own.sort(byOccurrence);
}

/** As with the duties of a case: a lasting act counts whenever it was taken, any other from the opening on. */
const counts = ({ type, occurredAt }: EffectiveEvent, openedAt: number): boolean => STANDING_ACTIONS.has(type) || occurredAt >= openedAt;

interface Answer {
  met: EffectiveEvent | undefined;
  due: number | undefined;
  number?: number;
}

function stateOf({ policy, level, region, addressee }: RegionalInstance, opening: Opening, now: number, answer: Answer): RegionalDutyState {
  const { met, due, number } = answer;
  const status = statusOf(met, {}, due ?? Infinity, now) as RegionalStatus;
  return {
    policyId: policy.id,
    level,
    region,
    ...(addressee === undefined ? {} : { addressee }),
    ...(number === undefined ? {} : { repetition: number }),
    ...(opening.trigger ? { openedBy: opening.trigger.id } : {}),
    openedAt: opening.openedAt,
    ...(due === undefined ? {} : { dueAt: due }),
    status,
    ...(met ? { metBy: met.id, metAt: met.occurredAt } : {}),
  };
}
