import type { EffectiveEvent } from '@quanlian/contracts';
import type { KnownCase } from '../case-view';
import { listedFor } from './listed';
import { restorationOf } from './site';
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

/** One measure that was imposed, and what ended it; `at` is epoch milliseconds. */
export interface Measure {
  leg: Leg;
  event: EffectiveEvent;
  end?: { event: EffectiveEvent; at: number };
}

/** What was imposed and what ended it, for as far as it is known. */
export const measuresOf = (view: KnownCase): Measure[] => Object.entries(IMPOSED_BY).flatMap(([type, leg]) => measuresOfType(view, type, leg));

/** Legs of the chain on which a measure was ever imposed. */
export const imposedLegs = (view: KnownCase): string[] => Object.entries(IMPOSED_BY).flatMap(([type, leg]) => (view.lacks(type) ? [] : leg));

/** Those of one leg only. */
export const measuresOn = (view: KnownCase, wanted: Leg): Measure[] =>
  Object.entries(IMPOSED_BY).flatMap(([type, leg]) => (leg === wanted ? measuresOfType(view, type, leg) : []));

const measuresOfType = (view: KnownCase, type: string, leg: Leg): Measure[] =>
  view.of(type).map((event) => ({ leg, event, end: endOf(view, event, leg) }));

function endOf(view: KnownCase, measure: EffectiveEvent, leg: Leg): Measure['end'] {
  const ending = (leg === 'power' ? restorationOf(view, measure) : undefined) ?? endingOf(view, measure, leg);
  return ending && { event: ending, at: instant(ending.facts.effectiveAt) ?? ending.occurredAt };
}

/** An end names its measure; where the named event is unknown here (a dropped duplicate), the leg decides. */
function endingOf(view: KnownCase, measure: EffectiveEvent, leg: Leg): EffectiveEvent | undefined {
  for (const [type, field] of Object.entries(ENDED_BY)) {
    const ending = endings(view.of(type), measure, leg).find(({ facts }) => facts[field] === measure.id || !view.byId(String(facts[field])));
    if (ending) return ending;
  }
  return undefined;
}

/** `surcharge` of `surcharge.lifted`: what was lifted, and of what kind what imposed it is. */
const subjectOf = ({ type }: EffectiveEvent): string => type.split('.')[0]!;

const endings = listedFor((event: EffectiveEvent, measure: EffectiveEvent, leg: Leg) => {
  if (event.facts[ENDED_BY[event.type]!] === measure.id) return event;
  const sameLeg = event.type === 'measure.reversed' ? event.facts.measure === leg : subjectOf(event) === subjectOf(measure);
  return sameLeg && event.occurredAt >= measure.occurredAt ? event : undefined;
});
