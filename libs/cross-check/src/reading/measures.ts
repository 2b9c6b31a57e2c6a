import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { effectiveAt, restorationOf } from './site';
import { instant } from './times';

/** Event that imposes a measure → its leg of the chain. */
export const IMPOSED_BY = {
  'project.listed': 'list',
  'rectification.ordered': 'order',
  'power-supply.cut': 'power',
  'surcharge.imposed': 'surcharge',
  'market-access.cancelled': 'market',
  'credit.revoked': 'credit',
  'payment-service.stopped': 'payment',
  'tax-benefit.cancelled': 'tax',
  'subsidy.cancelled': 'subsidy',
  'network-access.blocked': 'network',
  'credit-restriction.imposed': 'restriction',
  'commitment.breached': 'breach',
} as const;
export type Leg = (typeof IMPOSED_BY)[keyof typeof IMPOSED_BY];

const ENDED_BY: Record<string, string> = {
  'project.delisted': 'listedEventId',
  'surcharge.lifted': 'liftsEventId',
  'credit-restriction.lifted': 'liftsEventId',
  'measure.reversed': 'reversesEventId',
};

export interface Measure {
  leg: Leg;
  event: EffectiveEvent;
  end?: { event: EffectiveEvent; at: number };
}

export function measuresOf(view: CaseView): Measure[] {
  return Object.entries(IMPOSED_BY).flatMap(([type, leg]) => view.of(type).map((event) => ({ leg, event, end: endOf(view, event, leg) })));
}

function endOf(view: CaseView, measure: EffectiveEvent, leg: Leg): Measure['end'] {
  const ending =
    (leg === 'power' ? restorationOf(view, measure) : undefined) ??
    Object.keys(ENDED_BY)
      .flatMap((type) => view.of(type))
      .find((event) => ends(view, event, measure, leg));
  return ending && { event: ending, at: instant(ending.facts.effectiveAt) ?? ending.occurredAt };
}

/** An end names its measure; where the named event is unknown here (a dropped duplicate), the leg decides. */
function ends(view: CaseView, event: EffectiveEvent, measure: EffectiveEvent, leg: Leg): boolean {
  const field = ENDED_BY[event.type];
  if (!field) return false;
  if (event.facts[field] === measure.id) return true;
  if (view.byId(String(event.facts[field])) || event.occurredAt < measure.occurredAt) return false;
  return event.type === 'measure.reversed' ? event.facts.measure === leg : event.type.startsWith(measure.type.split('.')[0]!);
}

export const inForce = ({ event, end }: Measure, at: number): boolean => effectiveAt(event) <= at && (!end || end.at > at);
